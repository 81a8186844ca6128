package org.leadline.care.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether as many are here as arrivals and length of stay would make (Little 1961): where not, in two windows of time in a row, the flow is not steady and no
 * usual wait says what the next ones will be.
 *
 * @param windows the earlier first
 */
public record LittlesLaw(List<Window> windows) {
    private static final double APART = 0.20;
    private static final int ENOUGH = 20;
    private static final double DAY_NANOS = 86_400e9;

    /** One journey's time here, in nanoseconds since 1970. @param over whether it has left */
    public record Visit(long beganNanos, long endedNanos, boolean over) {}

    /**
     * One window of time.
     *
     * @param here how many were here on average
     * @param arrivals how many arrived
     * @param left how many left
     * @param expected arrivals a day times the mean stay in days of those who left
     */
    public record Window(double days, double here, int arrivals, int left, double expected) {

        /** Whether the two differ by more than a fifth of the larger. */
        public boolean apart() {
            return Math.abs(here - expected) > APART * Math.max(here, expected);
        }
    }

    public LittlesLaw {
        windows = List.copyOf(windows);
    }

    /**
     * Two windows of that many days, the later ending at the moment of looking.
     *
     * @return null where fewer than {@value #ENOUGH} arrived or left in one of them
     */
    public static @Nullable LittlesLaw find(List<Visit> visits, long nowNanos, int days) {
        long length = (long) (days * DAY_NANOS);
        Window earlier = window(visits, nowNanos - 2 * length, nowNanos - length);
        Window later = window(visits, nowNanos - length, nowNanos);
        boolean enough = List.of(earlier, later).stream()
                .allMatch(window -> window.arrivals() >= ENOUGH && window.left() >= ENOUGH);
        return enough ? new LittlesLaw(List.of(earlier, later)) : null;
    }

    /** Whether it holds: not apart in both windows. */
    public boolean steady() {
        return !windows.stream().allMatch(Window::apart);
    }

    private static Window window(List<Visit> visits, long from, long until) {
        double here = 0;
        int arrivals = 0;
        int left = 0;
        double stayed = 0;
        for (Visit visit : visits) {
            here += Math.max(0, Math.min(visit.endedNanos(), until) - Math.max(visit.beganNanos(), from));
            arrivals += visit.beganNanos() >= from && visit.beganNanos() < until ? 1 : 0;
            if (visit.over() && visit.endedNanos() > from && visit.endedNanos() <= until) {
                left++;
                stayed += visit.endedNanos() - visit.beganNanos();
            }
        }
        double length = until - (double) from;
        double expected = left == 0 ? 0 : arrivals / length * (stayed / left);
        return new Window(length / DAY_NANOS, here / length, arrivals, left, expected);
    }
}
