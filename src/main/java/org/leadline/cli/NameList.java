package org.leadline.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names separated by commas, as they are typed; a comma within a name is written {@code \,}. */
final class NameList {

    private NameList() {}

    static List<String> parse(@Nullable String typed) {
        List<String> names = new ArrayList<>();
        if (typed == null) {
            return names;
        }
        StringBuilder name = new StringBuilder();
        for (int at = 0; at < typed.length(); at++) {
            char letter = typed.charAt(at);
            if (letter == '\\' && at + 1 < typed.length() && typed.charAt(at + 1) == ',') {
                name.append(',');
                at++;
            } else if (letter == ',') {
                names.add(name.toString());
                name.setLength(0);
            } else {
                name.append(letter);
            }
        }
        names.add(name.toString());
        return List.copyOf(names);
    }
}
