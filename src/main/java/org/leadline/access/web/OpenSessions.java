package org.leadline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.leadline.access.Accounts;
import org.leadline.access.NotHere;
import org.leadline.access.RecentSignIn;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The sessions that are open, in this server's memory and nowhere else: rows that move with each request would stand beside unnamed views in the database
 * and tell who was there. A restart ends them all.
 */
@Component
@EnableConfigurationProperties(SessionSettings.class)
class OpenSessions implements HttpSessionListener, RecentSignIn {
    private final Map<String, OpenSession> open = new ConcurrentHashMap<>();
    private final Accounts accounts;
    private final SessionSettings settings;
    private final Clock clock;

    OpenSessions(Accounts accounts, SessionSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    void begin(long personId, HttpServletRequest request) {
        int generation = accounts.generation(personId);
        if (generation < 0) {
            throw new NotHere("account");
        }
        HttpSession session = request.getSession(true);
        var begun = new OpenSession(personId, generation, clock.instant(), Browser.of(request), session);
        session.setAttribute(OpenSession.ATTRIBUTE, begun);
        open.put(begun.handle(), begun);
    }

    /** Whether the session of this request still holds for that person; it is used by that. */
    boolean holds(long personId, HttpServletRequest request) {
        Instant now = clock.instant();
        Optional<OpenSession> session = of(request)
                .filter(mine -> mine.personId() == personId)
                .filter(mine -> mine.generation() == accounts.generation(personId))
                .filter(mine -> isInTime(mine, now));
        session.ifPresent(mine -> mine.use(now));
        return session.isPresent();
    }

    /** The sessions of a person that still hold, the last used first. */
    List<OpenSession> list(long personId) {
        Instant now = clock.instant();
        int generation = accounts.generation(personId);
        return open.values().stream()
                .filter(session -> session.personId() == personId && session.generation() == generation)
                .filter(session -> isInTime(session, now))
                .sorted(Comparator.comparing(OpenSession::lastUsed)
                        .thenComparing(OpenSession::begun)
                        .reversed())
                .toList();
    }

    /** Ends one session of a person. @throws NotHere where it is not theirs, or over */
    void end(long personId, String handle) {
        OpenSession session = Optional.ofNullable(open.get(handle))
                .filter(mine -> mine.personId() == personId)
                .orElseThrow(() -> new NotHere("session"));
        session.end();
        open.remove(handle);
    }

    /** The passphrase was given again: the session goes on under a new id. */
    void confirm(HttpServletRequest request) {
        of(request).ifPresent(session -> {
            session.confirm(clock.instant());
            request.changeSessionId();
        });
    }

    static Optional<OpenSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((OpenSession) session.getAttribute(OpenSession.ATTRIBUTE));
    }

    @Override
    public void need(HttpServletRequest request, String back) {
        boolean recent = of(request)
                .filter(session -> isPersona(session)
                        || clock.instant().isBefore(session.confirmed().plus(settings.recent())))
                .isPresent();
        if (!recent) {
            throw new GiveAgain(back);
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(OpenSession.ATTRIBUTE) instanceof OpenSession over) {
            open.remove(over.handle());
        }
    }

    /** A persona of the demo has no passphrase; their session lasts as long as the web server keeps it. */
    private static boolean isPersona(OpenSession session) {
        return session.generation() == 0;
    }

    private boolean isInTime(OpenSession session, Instant now) {
        return isPersona(session)
                || now.isBefore(session.lastUsed().plus(settings.idle()))
                        && now.isBefore(session.begun().plus(settings.longest()));
    }
}
