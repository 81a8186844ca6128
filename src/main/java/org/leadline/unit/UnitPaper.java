package org.leadline.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What was typed about a unit, read; nothing of it may be used while there are problems. */
record UnitPaper(String name, List<Unit.Telephone> telephones, Map<String, String> problems) {
    static final int MOST_TELEPHONES = 20;
    private static final int MOST_OF_NAME = 120;
    private static final int MOST_OF_NUMBER = 40;
    private static final Pattern NUMBER = Pattern.compile("(?=[^0-9]*[0-9])[0-9A-Za-z+*#(),./ -]+");

    static UnitPaper read(String name, List<Unit.Telephone> typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        TypedLine read = TypedLine.of(name);
        read.check("name", true, MOST_OF_NAME, problems);
        List<Unit.Telephone> telephones = new ArrayList<>();
        for (int line = 1; line <= typed.size(); line++) {
            TypedLine purpose = TypedLine.of(typed.get(line - 1).purpose());
            TypedLine number = TypedLine.of(typed.get(line - 1).number());
            if (!purpose.isBlank() || !number.isBlank()) {
                purpose.check("purpose" + line, true, MOST_OF_NAME, problems);
                checkNumber("number" + line, number, problems);
                telephones.add(new Unit.Telephone(purpose.text(), number.text()));
            }
        }
        if (telephones.size() > MOST_TELEPHONES) {
            problems.put("purpose" + (MOST_TELEPHONES + 1), "unit.problem.too-many-numbers");
        }
        return new UnitPaper(read.text(), telephones, problems);
    }

    /** A unit elsewhere: its one number may be left out, and is called by its name. */
    static UnitPaper outside(String name, String number) {
        UnitPaper named = read(name, List.of());
        TypedLine line = TypedLine.of(number);
        if (line.isBlank()) {
            return named;
        }
        checkNumber("number", line, named.problems());
        return new UnitPaper(named.name(), List.of(new Unit.Telephone(named.name(), line.text())), named.problems());
    }

    private static void checkNumber(String field, TypedLine number, Map<String, String> problems) {
        if (number.isBlank()) {
            problems.put(field, "unit.problem.blank.number");
        } else if (number.text().length() > MOST_OF_NUMBER
                || !NUMBER.matcher(number.text()).matches()) {
            problems.put(field, "unit.problem.number");
        }
    }
}
