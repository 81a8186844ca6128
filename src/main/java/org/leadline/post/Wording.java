package org.leadline.post;

import java.net.URI;
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

    private String words(String kind) {
        return word("post." + kind + ".text");
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }
}
