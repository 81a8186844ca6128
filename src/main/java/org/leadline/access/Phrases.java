package org.leadline.access;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Words of a quiet room, from a file of messages, without Spring.
 *
 * <p>Placeholders are named, {@code {steps}}, so that a translator sees what they hold; apostrophes are plain.
 *
 * @param bundle the messages
 */
public record Phrases(ResourceBundle bundle) {

    /** The words of {@code messages/<name>.properties}. @throws java.util.MissingResourceException where there is no such file */
    public static Phrases of(String name) {
        return new Phrases(ResourceBundle.getBundle(
                "messages." + name,
                Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** Whether there is a message of that key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The message of that key, with placeholders filled from name and value, name and value… */
    public String say(String key, String... namesAndValues) {
        String message = bundle.getString(key);
        var said = new StringBuilder(message.length() + 64);
        int at = 0;
        for (int open; (open = message.indexOf('{', at)) >= 0; ) {
            int close = message.indexOf('}', open);
            said.append(message, at, open).append(value(key, message.substring(open + 1, close), namesAndValues));
            at = close + 1;
        }
        return said.append(message, at, message.length()).toString();
    }

    /** The message of one, or of {n} where there are more or none. */
    public String plural(String key, long number) {
        return number == 1 ? say(key + ".one") : say(key + ".many", "n", count(number));
    }

    /** Names with commas between them, and how many more there are beyond so many. */
    public String list(List<String> names, int most) {
        String first = String.join(", ", names.subList(0, Math.min(most, names.size())));
        return names.size() <= most ? first : say("andMore", "first", first, "more", count(names.size() - most));
    }

    /** A whole number with commas: 1,050. */
    public String count(long number) {
        var digits = new StringBuilder(Long.toString(number));
        for (int at = digits.length() - 3; at > (number < 0 ? 1 : 0); at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    /** A number with that many digits after the point, halves up. */
    public String decimal(double number, int places) {
        long unit = Math.powExact(10L, places);
        long scaled = Math.round(number * unit);
        String sign = scaled < 0 ? "-" : "";
        String part = Long.toString(Math.abs(scaled % unit) + unit).substring(1);
        return sign + count(Math.abs(scaled / unit)) + (places == 0 ? "" : "." + part);
    }

    private static String value(String key, String name, String[] namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equals(name)) {
                return namesAndValues[i + 1];
            }
        }
        throw new IllegalArgumentException("Message " + key + " asks for {" + name + "}, which it was not given.");
    }
}
