package org.leadline.lesson.web;

import java.util.List;

/**
 * One line of a list.
 *
 * @param address of the thing; empty where the line leads nowhere
 * @param what it is, in the words it was said in
 * @param why what else is to be said of it, a sentence or a few words each
 * @param aside at its right, in a word or two; empty for nothing
 * @param needsAPerson whether it is late and red, which {@code aside} says too
 */
public record Line(String address, String what, List<String> why, String aside, boolean needsAPerson) {
    public Line {
        why = List.copyOf(why);
    }
}
