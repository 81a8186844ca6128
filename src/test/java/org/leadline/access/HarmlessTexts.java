package org.leadline.access;

import static org.leadline.access.Dice.dated;

import java.time.LocalDate;
import java.util.List;

/** Makes texts as wards write them, from a seed, full of numbers and with nothing of any patient in them. */
final class HarmlessTexts {

    private final Dice dice;
    private final LocalDate today;

    HarmlessTexts(long seed, LocalDate today) {
        this.dice = new Dice(seed);
        this.today = today;
    }

    /** One to three clauses, each with numbers of its own. */
    String next() {
        var text = new StringBuilder(clause());
        for (int more = dice.number(0, 2); more > 0; more--) {
            text.append(dice.one(List.of(". ", "; ", ", and ", " - ", " (also: ")))
                    .append(clause());
        }
        return text.toString();
    }

    private String clause() {
        return switch (dice.number(0, 35)) {
            case 0 ->
                "give %d mg %s"
                        .formatted(5 * dice.number(1, 200), dice.one(List.of("twice a day", "at night", "stat")));
            case 1 -> "%d-%d units of insulin with food".formatted(dice.number(2, 8), dice.number(9, 24));
            case 2 ->
                "%d ml over %d hours, then %d ml/h"
                        .formatted(50 * dice.number(1, 20), dice.number(1, 12), dice.number(20, 125));
            case 3 ->
                "Na %d, K %d.%d, creatinine %d"
                        .formatted(dice.number(120, 150), dice.number(3, 6), dice.number(0, 9), dice.number(40, 400));
            case 4 ->
                "Hb %d, WCC %d.%d, CRP %d to %d"
                        .formatted(
                                dice.number(70, 160),
                                dice.number(2, 20),
                                dice.number(0, 9),
                                dice.number(5, 300),
                                dice.number(5, 300));
            case 5 ->
                "BP %d/%d, pulse %d, sats %d%%"
                        .formatted(
                                dice.number(80, 190), dice.number(40, 110), dice.number(45, 150), dice.number(84, 100));
            case 6 -> "bleep %d".formatted(dice.number(1000, 9999));
            case 7 -> "call 020 7946 0%s".formatted(dice.digits(3));
            case 8 -> "ring 0%d %s on the night".formatted(dice.number(1200, 1999), dice.digits(6));
            case 9 -> "mobile 07700 900%s".formatted(dice.digits(3));
            case 10 -> "tel 077009%s, ext %d".formatted(dice.digits(5), dice.number(1000, 9999));
            case 11 -> "+44 %d %s %s for the team".formatted(dice.number(113, 161), dice.digits(3), dice.digits(4));
            case 12 ->
                "from %02d:%02d to %02d%02d"
                        .formatted(dice.number(0, 23), dice.number(0, 59), dice.number(0, 23), dice.number(0, 59));
            case 13 -> "bay %d, beds %d-%d".formatted(dice.number(1, 8), dice.number(1, 12), dice.number(13, 32));
            case 14 ->
                "ward %d%s, room %d"
                        .formatted(dice.number(1, 40), dice.one(List.of("", "A", "B")), dice.number(1, 400));
            case 15 -> "look back on " + dice.anyhow(ahead());
            case 16 -> "by " + dated(dice.one(List.of("d MMMM", "d MMM", "EEEE d MMMM", "d/M")), ahead());
            case 17 -> "review due " + dice.anyhow(ahead());
            case 18 -> "last meeting " + dice.anyhow(today.minusDays(dice.number(1, 200)));
            case 19 -> "since " + dated(dice.one(List.of("yyyy-MM-dd", "d MMMM yyyy", "dd/MM/yyyy")), yearsBack(6));
            case 20 ->
                "guideline of " + dated(dice.one(List.of("d MMMM yyyy", "MMMM yyyy", "dd/MM/yyyy")), yearsBack(9));
            case 21 ->
                "audit %s to %s"
                        .formatted(
                                dated("dd/MM/yyyy", today.minusDays(dice.number(700, 1100))),
                                dated("dd/MM/yyyy", today.minusDays(dice.number(300, 650))));
            case 22 ->
                "%d%% of %d people, against %d.%d%% in %d"
                        .formatted(
                                dice.number(1, 99),
                                dice.number(100, 99999),
                                dice.number(1, 99),
                                dice.number(0, 9),
                                dice.number(1990, 2026));
            case 23 -> "%d in %,d".formatted(dice.number(1, 9), 1000 * dice.number(1, 900));
            case 24 -> "£%,d and %d posts".formatted(dice.number(1000, 3_000_000), dice.number(1, 40));
            case 25 ->
                "%s version %d.%d.%d"
                        .formatted(
                                dice.one(List.of("form", "app", "policy")),
                                dice.number(1, 12),
                                dice.number(1, 12),
                                dice.number(1, 99));
            case 26 ->
                "%s%d.%d on the coding sheet"
                        .formatted(
                                dice.one(List.of("ICD-10 E", "ICD-10 I", "OPCS W")),
                                dice.number(10, 99),
                                dice.number(0, 9));
            case 27 -> "SNOMED %s%s".formatted(dice.number(1, 9), dice.digits(dice.number(6, 8)));
            case 28 ->
                "NICE %s%d, ISO %d:%d"
                        .formatted(
                                dice.one(List.of("NG", "QS", "CG")),
                                dice.number(1, 250),
                                dice.number(1000, 30000),
                                dice.number(1995, 2026));
            case 29 ->
                "ward%d@hospital.example, %s"
                        .formatted(dice.number(1, 40), dice.one(List.of("SW1A 1AA", "LS1 3EX", "M13 9WL", "BT9 7AB")));
            case 30 ->
                "ISBN 978-%d-%s-%s-%d".formatted(dice.number(0, 1), dice.digits(2), dice.digits(6), dice.number(0, 9));
            case 31 ->
                "doi:10.%d/%s.%s".formatted(dice.number(1000, 9999), dice.one(List.of("bmj", "jama")), dice.digits(7));
            case 32 ->
                dice.one(List.of(
                        "check name, date of birth and NHS number",
                        "the MRN was missing on %d%% of forms".formatted(dice.number(1, 40)),
                        "hospital number on all %d pages".formatted(dice.number(2, 12)),
                        "unit number %d has moved".formatted(dice.number(1, 40)),
                        "babies born before %d weeks".formatted(dice.number(24, 37))));
            case 33 ->
                "%s %s"
                        .formatted(
                                dice.one(List.of(
                                        "Datix W",
                                        "ticket INC",
                                        "batch no ",
                                        "lot ",
                                        "order ",
                                        "asset ",
                                        "cost centre ")),
                                dice.digits(7))
                        .replace("  ", " ");
            case 34 -> "people over %d, week %d, %d/%02d".formatted(dice.number(16, 90), dice.number(1, 52), 2024, 25);
            default ->
                "turn every %d h, %d ml, size %d.%d, lactate %d.%d"
                        .formatted(
                                dice.number(1, 6),
                                dice.number(10, 900),
                                dice.number(3, 9),
                                dice.number(0, 9),
                                dice.number(0, 9),
                                dice.number(0, 9));
        };
    }

    private LocalDate ahead() {
        return today.plusDays(dice.number(1, 500));
    }

    private LocalDate yearsBack(int most) {
        return today.minusDays(dice.number(1, 365 * most));
    }
}
