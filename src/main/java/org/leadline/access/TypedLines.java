package org.leadline.access;

import java.util.Map;

/** What is wrong with a typed line, in the words of the module whose form it was typed into. */
public final class TypedLines {
    private TypedLines() {}

    /**
     * Puts what is wrong under the field: the key of the sentence that says it. Nothing is put where all is well, or something is there already.
     *
     * @param keys what the module's keys begin with, such as {@code sounding.problem}: with {@code .blank.<field>} and {@code .long}
     * @param mostLetters without the blanks around it
     */
    public static void check(
            String keys, String field, String typed, boolean required, int mostLetters, Map<String, String> problems) {
        String line = typed.strip();
        if (line.isEmpty()) {
            if (required) {
                problems.putIfAbsent(field, keys + ".blank." + field);
            }
        } else if (line.codePointCount(0, line.length()) > mostLetters) {
            problems.putIfAbsent(field, keys + ".long");
        } else {
            NoPatients.find(line).ifPresent(sign -> problems.putIfAbsent(field, sign.messageKey()));
        }
    }
}
