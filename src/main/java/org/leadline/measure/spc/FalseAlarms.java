package org.leadline.measure.spc;

/** What chance alone would raise where nothing changed. */
public final class FalseAlarms {
    private FalseAlarms() {}

    /** How a chart was made, as far as false alarms go. */
    public enum Procedure {
        /** As {@link Settled} draws it where nothing is said. */
        SETTLED,
        MDC_2023,
        NHSRPLOTTHEDOTS_0_2_2,
        ANHOEJ,
        WESTERN_ELECTRIC,
        NELSON,
        /** The median, and runs about it. */
        RUN;

        static Procedure of(Chart chart, boolean settled) {
            if (settled) {
                return SETTLED;
            }
            if (chart.type() == ChartType.RUN) {
                return RUN;
            }
            return valueOf(chart.settings().rules().name());
        }
    }
}
