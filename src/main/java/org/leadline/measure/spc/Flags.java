package org.leadline.measure.spc;

import java.util.ArrayList;
import java.util.List;

/** Flags as bits while they are worked out, and as shared lists after. */
final class Flags {
    private static final Rule[] RULES = Rule.values();
    private static final Direction[] DIRECTIONS = Direction.values();

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final List<Flag>[] LISTS = new List[1 << (2 * RULES.length)];

    static {
        LISTS[0] = List.of();
    }

    private Flags() {}

    @SuppressWarnings("EnumOrdinal")
    static int bit(Rule rule, Direction direction) {
        return 1 << (2 * rule.ordinal() + direction.ordinal());
    }

    /** 1 is high, -1 is low. */
    static int bit(Rule rule, int side) {
        return bit(rule, side > 0 ? Direction.HIGH : Direction.LOW);
    }

    /** The list of these bits, the same list each time. */
    static List<Flag> list(int bits) {
        List<Flag> known = LISTS[bits];
        if (known != null) {
            return known;
        }
        List<Flag> flags = new ArrayList<>();
        for (Rule rule : RULES) {
            for (Direction direction : DIRECTIONS) {
                if ((bits & bit(rule, direction)) != 0) {
                    flags.add(new Flag(rule, direction));
                }
            }
        }
        List<Flag> listed = List.copyOf(flags);
        LISTS[bits] = listed;
        return listed;
    }

    /** Of these bits, those of the first rule in this order that has any. */
    static int first(int bits, Rule... order) {
        for (Rule rule : order) {
            int own = bits & (bit(rule, Direction.HIGH) | bit(rule, Direction.LOW));
            if (own != 0) {
                return own;
            }
        }
        return 0;
    }
}
