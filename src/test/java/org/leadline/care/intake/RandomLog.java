package org.leadline.care.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** A log made up at random and written as CSV in one of the many ways in which logs are written. */
final class RandomLog {
    private static final List<String> NAMES = List.of(
            "Arrive", "Triage", "Übergabe", "Blut, ok", "say \"no\"", "x", "línea\nnueva", "CT scan", "éé", "a;b|c\td");
    private static final List<String> ZONES = List.of("UTC", "Europe/London", "America/New_York", "Asia/Kolkata");

    final char delimiter;
    final ZoneId zone;
    final String text;

    private final Random random;
    private final String lineEnd;
    private final int quoting;

    RandomLog(Random random) {
        this.random = random;
        delimiter = List.of(',', ';', '\t', '|').get(random.nextInt(4));
        zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        lineEnd = random.nextBoolean() ? "\n" : "\r\n";
        quoting = random.nextInt(3);
        text = written();
    }

    private String written() {
        var header = new ArrayList<>(List.of("case_id", "activity", "timestamp"));
        if (random.nextInt(3) == 0) {
            header.add("lifecycle");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            header.add("extra" + i);
        }
        Collections.shuffle(header, random);
        var rows = new ArrayList<String>();
        int cases = 1 + random.nextInt(8);
        for (int row = 1 + random.nextInt(60); row > 0; row--) {
            rows.add(row(header, cases));
        }
        var all = new StringBuilder(row(header)).append(lineEnd).append(String.join(lineEnd, rows));
        for (int i = random.nextInt(3); i > 0; i--) {
            all.append(lineEnd);
        }
        return all.toString();
    }

    private String row(List<String> header, int cases) {
        var fields = new ArrayList<String>();
        for (String name : header) {
            fields.add(
                    switch (name) {
                        case "case_id" -> caseId(random.nextInt(cases));
                        case "activity" -> NAMES.get(random.nextInt(NAMES.size()));
                        case "timestamp" -> time();
                        case "lifecycle" ->
                            List.of("complete", "COMPLETE", "", "start", "complete", " Complete ")
                                    .get(random.nextInt(6));
                        default -> random.nextBoolean() ? "" : NAMES.get(random.nextInt(NAMES.size()));
                    });
        }
        return row(fields);
    }

    private static String caseId(int number) {
        return switch (number) {
            case 0 -> "";
            case 1 -> "a \"quoted\" id";
            case 2 -> "P" + "9".repeat(40);
            case 3, 4 -> "P" + number;
            default -> "Pathway 000" + number;
        };
    }

    private String time() {
        var instant = Instant.ofEpochSecond(1_700_000_000L + 1800L * random.nextInt(40_000), pick(0, 5, 120_000_000));
        var local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return switch (random.nextInt(8)) {
            case 0 -> local.toLocalDate().toString();
            case 1 -> local.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
            case 2 -> local.toString();
            case 3 ->
                instant.atOffset(ZoneOffset.ofHours(random.nextInt(-11, 14))).toString();
            case 4 -> " " + local.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS"));
            case 5 -> local.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")) + "+0530";
            default -> instant.toString();
        };
    }

    private int pick(int... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String row(List<String> fields) {
        var written = new ArrayList<String>();
        for (String field : fields) {
            boolean mustQuote = field.matches("(?s).*[,;|\\t\"\\r\\n].*");
            boolean quotes = mustQuote || quoting == 1 || (quoting == 2 && random.nextBoolean());
            written.add(quotes ? '"' + field.replace("\"", "\"\"") + '"' : field);
        }
        return String.join(Character.toString(delimiter), written);
    }

    static byte[] packed(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
