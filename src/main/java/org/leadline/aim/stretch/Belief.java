package org.leadline.aim.stretch;

import java.util.List;

/**
 * What was answered, blind, about an aim that is more than ever before.
 *
 * @param timesInTen how many times in ten each who answered thinks it would be made, 0 to 10, in any order
 * @param room how many say that there is room for it
 * @param someRoom how many say that there is some, if something else gives way
 * @param noRoom how many say that there is none
 */
public record Belief(List<Integer> timesInTen, int room, int someRoom, int noRoom) {
    public Belief {
        timesInTen = timesInTen.stream().sorted().toList();
        if (timesInTen.stream().anyMatch(times -> times < 0 || times > 10)) {
            throw new IllegalArgumentException("Times in ten are 0 to 10: " + timesInTen);
        }
    }

    /** How many answered. */
    public int answered() {
        return timesInTen.size();
    }

    /** The middle of the answers, the mean of the two middle ones where their number is even; 0 where there are none. */
    public double middle() {
        int many = timesInTen.size();
        return many == 0 ? 0 : (timesInTen.get((many - 1) / 2) + timesInTen.get(many / 2)) / 2.0;
    }

    /** Whether more say that there is no room than that there is, those who say "some" aside. */
    boolean noSlack() {
        return noRoom > room || 2 * noRoom > room + someRoom + noRoom;
    }
}
