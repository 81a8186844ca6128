package org.leadline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leadline.access.Accounts;
import org.leadline.access.Admits;
import org.leadline.access.Passphrases;
import org.leadline.access.Passphrases.Outcome;
import org.leadline.access.Sentences;
import org.leadline.access.SignIns;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /me/sessions}: where one is signed in, how to end that, and how to change one's passphrase. */
@Controller
public class SessionPages {
    private static final String ADDRESS = "/me/sessions";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private final OpenSessions sessions;
    private final Accounts accounts;
    private final Passphrases passphrases;
    private final SignIns signIns;
    private final KnownBrowsers browsers;
    private final SessionSettings settings;
    private final Sentences sentences;
    private final Clock clock;

    SessionPages(
            OpenSessions sessions,
            Accounts accounts,
            Passphrases passphrases,
            SignIns signIns,
            KnownBrowsers browsers,
            SessionSettings settings,
            Sentences sentences,
            Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.passphrases = passphrases;
        this.signIns = signIns;
        this.browsers = browsers;
        this.settings = settings;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** One session as its owner sees it: which browser, since when, and whether it is this one. */
    public record Line(String handle, String browser, String since, boolean here) {}

    @GetMapping(ADDRESS)
    @Admits(Who.SIGNED_IN)
    ModelAndView list(SignedIn me, @RequestParam(defaultValue = "") String said, HttpServletRequest request) {
        return page(me, request, said.equals("changed") ? sentences.say("sessions.changed") : "", Map.of());
    }

    @PostMapping(ADDRESS + "/end")
    @Admits(Who.SIGNED_IN)
    String end(
            SignedIn me,
            @RequestParam(defaultValue = "") String session,
            HttpServletRequest request,
            HttpServletResponse response) {
        String here = OpenSessions.of(request).map(OpenSession::handle).orElse("");
        if (session.equals("others")) {
            sessions.list(me.personId()).stream()
                    .map(OpenSession::handle)
                    .filter(handle -> !handle.equals(here))
                    .forEach(handle -> sessions.end(me.personId(), handle));
            return "redirect:" + ADDRESS;
        }
        if (session.equals(here)) {
            signIns.end(request, response);
            return "redirect:/";
        }
        sessions.end(me.personId(), session);
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/passphrase")
    @Admits(Who.SIGNED_IN)
    ModelAndView change(
            SignedIn me,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!passphrase.equals(again)) {
            return page(me, request, "", Map.of("again", sentences.say("sign-in.problem.again")));
        }
        return switch (passphrases.change(me, old, passphrase, browsers.from(request, me))) {
            case Outcome.Right right -> {
                signIns.begin(me.personId(), request, response);
                yield new ModelAndView("redirect:" + ADDRESS + "?said=changed");
            }
            case Outcome.Unfit(Map<String, String> problems) -> page(me, request, "", sentences.say(problems));
            case Outcome.Wrong wrong ->
                page(me, request, "", Map.of("old", sentences.say("sign-in.problem.wrong-passphrase")));
            case Outcome.Wait(Duration left) ->
                SignInPages.wait(
                        page(
                                me,
                                request,
                                "",
                                Map.of("old", sentences.say("sign-in.problem.wait", left.toMinutes() + 1))),
                        left,
                        response);
        };
    }

    private ModelAndView page(SignedIn me, HttpServletRequest request, String said, Map<String, String> problems) {
        String here = OpenSessions.of(request).map(OpenSession::handle).orElse("");
        List<Line> lines = sessions.list(me.personId()).stream()
                .map(session -> new Line(
                        session.handle(),
                        session.browser().isEmpty() ? sentences.say("sessions.browser") : session.browser(),
                        sentences.say("sessions.since", time(session.begun()), time(session.lastUsed())),
                        session.handle().equals(here)))
                .toList();
        var page = new ModelAndView("access/sessions");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("lines", lines)
                .addObject("said", said)
                .addObject(
                        "limits",
                        sentences.say(
                                "sessions.limits",
                                settings.idle().toMinutes(),
                                settings.longest().toHours()))
                .addObject("signInName", accounts.findSignInName(me.personId()).orElse(""))
                .addObject("problems", problems);
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }
}
