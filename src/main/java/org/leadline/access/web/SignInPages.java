package org.leadline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.Passphrases;
import org.leadline.access.Passphrases.Outcome;
import org.leadline.access.Sentences;
import org.leadline.access.SignIns;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /sign-in}, {@code /sign-in/again} and {@code /sign-out}: with a name and a passphrase. */
@Controller
class SignInPages {
    static final String ADDRESS = "/sign-in";
    private final Passphrases passphrases;
    private final SignIns signIns;
    private final OpenSessions sessions;
    private final KnownBrowsers browsers;
    private final Sentences sentences;

    SignInPages(
            Passphrases passphrases,
            SignIns signIns,
            OpenSessions sessions,
            KnownBrowsers browsers,
            Sentences sentences) {
        this.passphrases = passphrases;
        this.signIns = signIns;
        this.sessions = sessions;
        this.browsers = browsers;
        this.sentences = sentences;
    }

    /** The page to sign in, from which one goes on to what was asked for. */
    static String from(HttpServletRequest request) {
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        return ReturnAddress.isOurs(asked)
                ? ADDRESS + "?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)
                : ADDRESS;
    }

    @GetMapping(ADDRESS)
    @Admits(Who.ANYONE)
    ModelAndView ask(@RequestParam(defaultValue = "") String to) {
        return page(to, "", Map.of());
    }

    @PostMapping(ADDRESS)
    @Admits(Who.ANYONE)
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (name.isBlank() || passphrase.isEmpty()) {
            String empty = name.isBlank() ? "name" : "passphrase";
            return page(to, name, Map.of(empty, sentences.say("sign-in.problem.no-" + empty)));
        }
        return switch (passphrases.signIn(name, passphrase, browsers.from(request, name))) {
            case Outcome.Right(long personId) -> {
                signIns.begin(personId, request, response);
                yield new ModelAndView("redirect:" + ReturnAddress.of(to));
            }
            case Outcome.Wait(Duration left) -> wait(page(to, name, waiting(left)), left, response);
            case Outcome.Wrong wrong -> page(to, name, Map.of("passphrase", sentences.say("sign-in.problem.wrong")));
            case Outcome.Unfit unfit -> throw new IllegalStateException(unfit.toString());
        };
    }

    @GetMapping("/sign-in/again")
    @Admits(Who.SIGNED_IN)
    ModelAndView askAgain(@RequestParam(defaultValue = "") String to) {
        return again(to, Map.of());
    }

    @PostMapping("/sign-in/again")
    @Admits(Who.SIGNED_IN)
    ModelAndView signInAgain(
            SignedIn me,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (passphrase.isEmpty()) {
            return again(to, Map.of("passphrase", sentences.say("sign-in.problem.no-passphrase")));
        }
        return switch (passphrases.confirm(me, passphrase, browsers.from(request, me))) {
            case Outcome.Right right -> {
                sessions.confirm(request);
                yield new ModelAndView("redirect:" + ReturnAddress.of(to));
            }
            case Outcome.Wait(Duration left) -> wait(again(to, waiting(left)), left, response);
            case Outcome.Wrong wrong ->
                again(to, Map.of("passphrase", sentences.say("sign-in.problem.wrong-passphrase")));
            case Outcome.Unfit unfit -> throw new IllegalStateException(unfit.toString());
        };
    }

    @PostMapping("/sign-out")
    @Admits(Who.ANYONE)
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        signIns.end(request, response);
        return "redirect:" + ADDRESS;
    }

    private Map<String, String> waiting(Duration left) {
        return Map.of("passphrase", sentences.say("sign-in.problem.wait", left.toMinutes() + 1));
    }

    static ModelAndView wait(ModelAndView page, Duration left, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, left.toSeconds())));
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }

    private static ModelAndView page(String to, String name, Map<String, String> problems) {
        return shown("access/sign-in", to, problems).addObject("name", name);
    }

    private static ModelAndView again(String to, Map<String, String> problems) {
        return shown("access/sign-in-again", to, problems);
    }

    private static ModelAndView shown(String view, String to, Map<String, String> problems) {
        var page = new ModelAndView(view);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("to", ReturnAddress.of(to)).addObject("problems", problems);
    }
}
