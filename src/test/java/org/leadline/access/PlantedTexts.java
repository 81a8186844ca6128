package org.leadline.access;

import static org.leadline.access.Dice.dated;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.leadline.access.NoPatients.Sign;

/** Makes texts as wards write them, from a seed, with something of one patient in each. */
final class PlantedTexts {

    private static final List<String> FRAMES = List.of(
            "%s",
            "%s waited six hours for a bed",
            "Why was %s moved at night?",
            "Please talk about %s at the huddle",
            "Bed 12: %s",
            "Lesson: nobody told the family of %s.",
            "We gave 5 mg at 08:30, then 10 mg (%s), and called bleep 4417",
            "Handover of 3 patients, among them %s, took 25 minutes",
            "Should we scan sooner, as with %s?",
            "%s; temp 38.4, pulse 112, BP 92/54",
            "Second fall in 2 days - %s - no rails",
            "ask the night team about %s!");

    private final Dice dice;
    private final LocalDate today;

    PlantedTexts(long seed, LocalDate today) {
        this.dice = new Dice(seed);
        this.today = today;
    }

    /** A text with a sign of one patient in it. */
    String next(Sign sign) {
        String inside = altered(
                switch (sign) {
                    case NHS_NUMBER -> nhsNumber();
                    case DATE_OF_BIRTH -> dateOfBirth();
                    case RECORD_NUMBER -> recordNumber();
                });
        return dice.one(FRAMES).formatted(inside);
    }

    private String nhsNumber() {
        String ten = tenDigits();
        String first = ten.substring(0, 3);
        String second = ten.substring(3, 6);
        String third = ten.substring(6);
        String gap = dice.one(List.of(" ", "-", ".", "/", "  ", " - ", "_", "–", "\u00A0", ":", "\u2009", "·"));
        String written = dice.one(List.of(
                ten,
                first + " " + second + " " + third,
                first + "-" + second + "-" + third,
                first + gap + second + gap + third,
                ten.substring(0, 5) + " " + ten.substring(5),
                ten.substring(0, 6) + " " + third,
                ten.replaceAll("(.)(?!$)", "$1 "),
                first + " " + second + " " + ten.substring(6, 8) + " " + ten.substring(8)));
        return dice.one(List.of(
                        "", "", "NHS number ", "NHS no. ", "NHS: ", "nhs ", "pt ", "NHS No ", "the lady ", "CHI "))
                + written;
    }

    private String tenDigits() {
        while (true) {
            String nine = switch (dice.number(0, 9)) {
                case 0 -> dated("ddMMyy", bornOn()) + dice.digits(3);
                case 1 -> "32" + dice.digits(7);
                default -> dice.one(List.of("4", "6", "7", "9")) + dice.digits(8);
            };
            int sum = 0;
            for (int place = 0; place < 9; place++) {
                sum += Character.digit(nine.charAt(place), 10) * (10 - place);
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return nine + check;
            }
        }
    }

    private String dateOfBirth() {
        LocalDate day = bornOn();
        String bare = dice.anyhow(day);
        String ordinal = day.getDayOfMonth() + ordinalEnding(day.getDayOfMonth());
        Supplier<String> anyDay =
                () -> dice.anyhow(dice.number(1, 4) == 1 ? today.minusDays(dice.number(1, 300)) : day);
        return switch (dice.number(0, 15)) {
            case 0 -> "DOB " + anyDay.get();
            case 1 -> "d.o.b. " + anyDay.get();
            case 2 -> "date of birth: " + anyDay.get();
            case 3 -> "D.O.B: " + anyDay.get();
            case 4 -> "born " + anyDay.get();
            case 5 -> "born on " + anyDay.get();
            case 6 -> "born " + ordinal + dated(" MMMM yyyy", day);
            case 7 -> "the " + ordinal + " of" + dated(" MMMM yyyy", day);
            case 8 -> "dob " + dated("ddMMyy", day);
            case 9 -> anyDay.get() + " (DOB)";
            case 10 -> dice.number(18, 99) + dice.one(List.of("M", "F", " year old man", "yo lady")) + ", " + bare;
            case 11 ->
                dice.one(List.of("Mr", "Mrs", "Ms")) + " " + dice.one(List.of("J", "A B", "K")) + " (" + bare + ")";
            default -> bare;
        };
    }

    private String recordNumber() {
        String six = dice.number(1, 9) + dice.digits(5);
        String seven = six + dice.digits(1);
        String letter = dice.one(List.of("A", "B", "D", "H", "K", "M", "R", "X", "Z"));
        String written = dice.one(List.of(
                six,
                seven,
                letter + six,
                letter + "-" + seven,
                letter + " " + six,
                "00" + six,
                "RX" + letter + seven,
                "RX" + letter + " " + seven,
                seven + letter,
                six.substring(0, 2) + "-" + six.substring(2, 4) + "-" + six.substring(4),
                six.substring(0, 3) + " " + six.substring(3)));
        String alone = dice.one(List.of(
                seven,
                six + dice.digits(2),
                letter + six,
                letter + "-00" + six,
                "RX" + letter + " " + seven,
                "RX" + letter + seven,
                seven + letter,
                "#" + seven,
                letter + seven));
        return switch (dice.number(0, 4)) {
            case 0 -> alone;
            case 1 -> alone + dice.one(List.of(" (MRN)", " is the hospital number", " = pt no"));
            default ->
                dice.one(List.of(
                                "MRN",
                                "mrn:",
                                "MRN #",
                                "hospital number",
                                "hosp no.",
                                "Hospital No:",
                                "pt no",
                                "patient no.",
                                "patient number",
                                "Patient ID",
                                "Pt ID:",
                                "unit no",
                                "unit number",
                                "case note",
                                "case notes no",
                                "casenote number",
                                "record number",
                                "record no.",
                                "medical record number is",
                                "chart no",
                                "notes number",
                                "PAS number",
                                "hosp num",
                                "EPR no"))
                        + " "
                        + written;
        };
    }

    /** Now and then full-width digits, a blank that does not break, or something that nobody sees. */
    private String altered(String text) {
        return switch (dice.number(0, 11)) {
            case 0 ->
                text.chars()
                        .map(letter -> letter >= '0' && letter <= '9' ? letter - '0' + '\uFF10' : letter)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            case 1 -> text.replace(' ', '\u00A0');
            case 2 -> text.replaceFirst("([0-9])([0-9])", "$1\u200B$2");
            case 3 -> text.toUpperCase(Locale.ROOT);
            default -> text;
        };
    }

    private LocalDate bornOn() {
        return LocalDate.of(1925, 1, 1).plusDays(dice.number(0, 365 * 97));
    }

    private static String ordinalEnding(int day) {
        return day % 10 == 1 && day != 11
                ? "st"
                : day % 10 == 2 && day != 12 ? "nd" : day % 10 == 3 && day != 13 ? "rd" : "th";
    }
}
