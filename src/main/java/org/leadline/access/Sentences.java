package org.leadline.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The door to the sentences of the message files. A sentence that is missing is a fault, not a blank. */
@Component
public class Sentences {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private final MessageSource messages;

    public Sentences(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The sentence of a key, with {0}, {1} … replaced as they are; what stands in a value is not looked at again.
     *
     * @throws org.springframework.context.NoSuchMessageException where no message file has the key
     */
    public String say(String key, Object... values) {
        String message = Objects.requireNonNull(messages.getMessage(key, null, Locale.ENGLISH));
        return PLACE.matcher(message).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(number < values.length ? String.valueOf(values[number]) : place.group());
        });
    }

    /** The sentences of keys, by field, in the same order. */
    public Map<String, String> say(Map<String, String> keysByField) {
        Map<String, String> sentences = new LinkedHashMap<>();
        keysByField.forEach((field, key) -> sentences.put(field, say(key)));
        return sentences;
    }

    /** "a, b and c", by a sentence of two places. */
    public String list(String key, List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : say(key, String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
