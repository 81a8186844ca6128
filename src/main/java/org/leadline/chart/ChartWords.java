package org.leadline.chart;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words on charts, from {@code messages/chart.properties}, in one language.
 *
 * @param locale whose words and number forms are used
 * @param bundle the messages
 */
public record ChartWords(Locale locale, ResourceBundle bundle) {
    /** The words in a language, or in English where that has none. */
    public static ChartWords in(Locale locale) {
        return new ChartWords(
                locale,
                ResourceBundle.getBundle(
                        "messages.chart",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The message of a key with {0}, {1} … replaced; a missing key throws {@link java.util.MissingResourceException}. */
    String say(String key, Object... values) {
        String pattern = bundle.getString(key);
        StringBuilder said = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            boolean place = pattern.charAt(at) == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == '}';
            if (place) {
                said.append(values[pattern.charAt(at + 1) - '0']);
                at += 3;
            } else {
                said.append(pattern.charAt(at));
                at++;
            }
        }
        return said.toString();
    }

    /** The message of a key for one, or of that key with {@code .many} for any other number, which is {0}. */
    String count(String key, long count) {
        return count == 1 ? say(key) : say(key + ".many", whole(count));
    }

    String day(LocalDate date) {
        return written(date, "chart.date.day");
    }

    /** A date by one of the patterns in the messages. */
    String written(LocalDate date, String patternKey) {
        return DateTimeFormatter.ofPattern(say(patternKey), locale).format(date);
    }

    String mode(Reading reading) {
        return say("chart.mode." + reading.kind());
    }

    String whole(double value) {
        NumberFormat form = NumberFormat.getIntegerInstance(locale);
        return form.format(Math.round(value));
    }

    String inHundred(double share) {
        double hundredth = share * 100;
        NumberFormat form = NumberFormat.getNumberInstance(locale);
        form.setMaximumFractionDigits(hundredth > 0 && hundredth < 1 ? 1 : 0);
        return form.format(hundredth);
    }

    String ways(double ways) {
        NumberFormat form = NumberFormat.getNumberInstance(locale);
        form.setMaximumFractionDigits(ways < 10 ? 1 : 0);
        return form.format(ways);
    }
}
