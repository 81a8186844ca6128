package org.leadline.sounding.web;

import java.time.Clock;
import org.leadline.access.Sentences;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of soundings without a server. */
final class OurWords {

    private OurWords() {}

    static SoundingWords at(Clock clock) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/sounding", "messages/sounding-ask");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new SoundingWords(new Sentences(messages), clock);
    }
}
