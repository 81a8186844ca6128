package org.leadline.care.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leadline.chart.ChartWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the care pages, and how days and numbers are said. */
@Component
class CareWords {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final MessageSource messages;
    private final Clock clock;

    CareWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    ChartWords chart() {
        return ChartWords.in(Locale.ENGLISH);
    }

    /** The message of a key, with {0}, {1} … replaced as they are; what stands in a value is not looked at again. */
    String say(String key, Object... values) {
        String message = Objects.requireNonNull(messages.getMessage(key, null, Locale.ENGLISH));
        return PLACE.matcher(message).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            String said = number < values.length ? String.valueOf(values[number]) : place.group();
            return Matcher.quoteReplacement(said);
        });
    }

    Map<String, String> say(Map<String, String> keysByField) {
        return keysByField.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> say(entry.getValue()),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String moment(OffsetDateTime at) {
        return MOMENT.format(at.atZoneSameInstant(clock.getZone()));
    }

    /** "June 2025 to October 2026", or one month alone. */
    String period(LocalDate first, LocalDate last) {
        String from = MONTH.format(first);
        String to = MONTH.format(last);
        return from.equals(to) ? from : say("care.period", from, to);
    }

    String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** "a, b and c". */
    String list(List<String> names) {
        return list("care.list", names);
    }

    /** "a, b or c". */
    String either(List<String> names) {
        return list("care.list.or", names);
    }

    private String list(String key, List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : say(key, String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    /** The name of a column as people read it: "arrived by" for "arrived_by". */
    String attribute(String column) {
        return column.replace('_', ' ').strip();
    }

    /** A share as so many in a hundred; below one in a hundred with a digit after the point. */
    String inHundred(double share) {
        double hundredth = share * 100;
        return String.format(Locale.ENGLISH, hundredth > 0 && hundredth < 1 ? "%.1f" : "%.0f", hundredth);
    }

    String decimal(double number) {
        return String.format(Locale.ENGLISH, number < 10 ? "%.1f" : "%,.0f", number);
    }
}
