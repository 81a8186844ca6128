package org.leadline.aim;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.UpwardAsks;
import org.leadline.unit.Unit;

/**
 * What a layer sees of the aims of the units in it.
 *
 * @param levels whose idea the aims were, at every level that has any, the highest first
 * @param handedDown what was handed down in the last year and taken, the newest first: with what was changed in it
 * @param waiting what is on its way now, the first due first
 * @param returned what was returned in the last year, the newest first
 * @param medianDays how many days half of the passes of the last year took until they were answered; empty where none was
 * @param answered how many those are
 * @param withoutValue aims in force that hang from no value, neither themselves nor through what they serve
 * @param hurting pairs that stand as hurting on the map
 * @param asks how what the units asked of this layer in the last year was answered
 */
public record LayerView(
        Unit layer,
        int units,
        List<Level> levels,
        List<Pass> handedDown,
        List<Pass> waiting,
        List<Pass> returned,
        OptionalDouble medianDays,
        int answered,
        List<Of> withoutValue,
        List<Hurting> hurting,
        UpwardAsks.Count asks) {
    public LayerView {
        levels = List.copyOf(levels);
        handedDown = List.copyOf(handedDown);
        waiting = List.copyOf(waiting);
        returned = List.copyOf(returned);
        withoutValue = List.copyOf(withoutValue);
        hurting = List.copyOf(hurting);
    }

    /** Which units a level holds; the word ends its message key. */
    public enum Height {
        BOARD,
        DIVISION,
        UNITS;

        static Height of(Unit unit) {
            return switch (unit.kind()) {
                case BOARD -> BOARD;
                case DIVISION -> DIVISION;
                case WARD, CLINIC, PRACTICE, TEAM -> UNITS;
            };
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param shares at the end of each of the last four quarters of a year, the oldest first, then today */
    public record Level(Height height, int units, List<Shares> shares) {
        public Level {
            shares = List.copyOf(shares);
        }

        public Shares now() {
            return shares.getLast();
        }
    }

    /** How many aims were in force on a day, by whose idea they were. */
    public record Shares(LocalDate day, int ours, int together, int handed) {
        public int all() {
            return ours + together + handed;
        }
    }

    /** An aim and whose it is. */
    public record Of(Aim aim, String unitName) {}

    /**
     * Of two aims one hurts the other, by either side's mark.
     *
     * @param serves whether the one serves, through others too, what it hurts
     * @param table the nearest unit above both, on whose table it belongs; null where none is
     */
    public record Hurting(
            Of aim, Of hurt, boolean serves, @Nullable String table) {}
}
