package org.leadline.post;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What letters need to know of the house.
 *
 * @param address LEADLINE_ADDRESS, where people reach Leadline with a browser: {@code https://host} or {@code https://host:port}
 * @param demo in the demo no letter leaves this computer
 * @param mail whom letters come from
 */
@ConfigurationProperties("leadline")
record PostSettings(
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("false") boolean demo,
        @DefaultValue Mail mail) {

    /** @param from LEADLINE_MAIL_FROM; empty: leadline@ and the host of the address */
    record Mail(@DefaultValue("") String from) {
        Mail {
            if (from.chars().anyMatch(letter -> letter < ' ')) {
                throw new IllegalArgumentException("LEADLINE_MAIL_FROM is one address on one line");
            }
        }
    }

    PostSettings {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        boolean bare = address.getPath() != null
                && address.getPath().matches("/?")
                && address.getQuery() == null
                && address.getFragment() == null;
        if (!web || !bare || address.getHost() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("LEADLINE_ADDRESS is " + address
                    + "; write it as https://host or https://host:port, with nothing after it");
        }
    }

    /** The one link of a letter. */
    URI link(String path) {
        return address.resolve(path);
    }

    String host() {
        return address.getHost();
    }

    String from() {
        return mail.from().isEmpty() ? "leadline@" + host() : mail.from();
    }
}
