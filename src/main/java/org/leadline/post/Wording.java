package org.leadline.post;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** The generic words of each kind of letter, from messages/post.properties: the only words that leave the house. */
@Component
class Wording {
    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** @throws IllegalArgumentException where no words are kept for letters of that kind */
    void check(String kind) {
        try {
            subject(kind);
            words(kind);
        } catch (NoSuchMessageException none) {
            throw new IllegalArgumentException(
                    "There are no words for letters of the kind \"" + kind
                            + "\"; give them in messages/post.properties",
                    none);
        }
    }

    String subject(String kind) {
        return word("post." + kind + ".subject");
    }

    /** The body: the words, the link on a line of its own, and why there is no more in it. */
    String text(String kind, URI link) {
        return words(kind) + "\n\n" + link + "\n\n" + word("post.foot") + "\n";
    }

    /** What is to be done, in the generic words of its kind, with a number where there are several. */
    String action(WeeklyLine line) {
        String words = messages.getMessage("digest." + line.kind(), null, word("digest.other"), Locale.ENGLISH);
        return line.number() == null
                ? String.valueOf(words)
                : messages.getMessage("post.weekly.several", new Object[] {words, line.number()}, Locale.ENGLISH);
    }

    /** The body of a weekly letter. @param actions each with its link */
    String weekly(List<String> actions, URI stop) {
        return words(WeeklyStore.KIND) + "\n\n" + String.join("\n\n", actions) + "\n\n" + word("post.weekly.stop-by")
                + "\n" + stop + "\n\n" + word("post.foot") + "\n";
    }

    private String words(String kind) {
        return word("post." + kind + ".text");
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }
}
