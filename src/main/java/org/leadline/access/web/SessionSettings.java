package org.leadline.access.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in.
 *
 * @param idle LEADLINE_SESSIONS_IDLE: so long after the last page; 15 minutes, for terminals that many use
 * @param longest LEADLINE_SESSIONS_LONGEST: so long in all, whatever is done
 * @param recent so long after giving the passphrase what asks for it anew may be done
 */
@ConfigurationProperties("leadline.sessions")
record SessionSettings(
        @DefaultValue("15m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("15m") Duration recent) {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    SessionSettings {
        if (idle.compareTo(A_MINUTE) < 0 || longest.compareTo(idle) < 0 || longest.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("LEADLINE_SESSIONS_IDLE is " + idle
                    + " and LEADLINE_SESSIONS_LONGEST is "
                    + longest + "; write them as 15m and 12h: the first one minute or more, the second no less than it"
                    + " and no more than 24h");
        }
    }
}
