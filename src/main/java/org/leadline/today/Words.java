package org.leadline.today;

import gg.jte.support.LocalizationSupport;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words on the screen, from the message files of all modules. A word that is missing is a fault, not a blank. */
@Component
class Words implements LocalizationSupport {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String lookup(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }
}
