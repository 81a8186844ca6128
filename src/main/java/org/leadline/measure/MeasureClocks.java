package org.leadline.measure;

import java.time.Clock;
import org.leadline.access.AuditTrail;
import org.leadline.access.ClockStrikes;
import org.leadline.access.Sentences;
import org.leadline.post.ToldBacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of measures: an answer to a query is late, and a file that nobody took in is let go. */
@Component
@Transactional
class MeasureClocks {
    private static final String BY = "clock";
    private final QueryStore queries;
    private final MeasureStore measures;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    MeasureClocks(
            QueryStore queries,
            MeasureStore measures,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.queries = queries;
        this.measures = measures;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    public void queryIsLate(long queryId) {
        queries.find(queryId).filter(open -> open.isLate(clock.instant())).ifPresent(open -> {
            Measure measure = measures.find(open.measureId()).orElseThrow();
            String address = Queries.addressOf(measure.id());
            audit.record(BY, "the answer to a query is late", address, measure.unitId(), null);
            toldBacks.tell(
                    open.askedBy().personId(),
                    measure.unitId(),
                    address,
                    measure.name(),
                    sentences.say("measure.told.late"));
        });
    }

    /** What happens when they strike. */
    @Configuration(proxyBeanMethods = false)
    static class Strikes {
        @Bean
        ClockStrikes measureQueryIsLate(MeasureClocks clocks) {
            return ClockStrikes.ofId(Queries.LATE, clocks::queryIsLate);
        }

        @Bean
        ClockStrikes measureFileIsSwept(FigureImports imports) {
            return ClockStrikes.of(FigureImports.SWEEP, imports::sweep);
        }
    }
}
