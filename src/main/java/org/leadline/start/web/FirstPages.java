package org.leadline.start.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SetUpTokens;
import org.leadline.access.SignIns;
import org.leadline.access.Who;
import org.leadline.start.FirstAdministrator;
import org.leadline.start.FirstAdministrator.Form;
import org.leadline.unit.Unit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /start/first}: whoever holds the token of the log becomes the first administrator. There is nothing here once somebody has an account. */
@Controller
class FirstPages {
    private static final String ADDRESS = "/start/first";
    private static final Form NOTHING = new Form("", "", "", "", "", "");
    private final FirstAdministrator first;
    private final SetUpTokens tokens;
    private final SignIns signIns;
    private final Sentences sentences;

    FirstPages(FirstAdministrator first, SetUpTokens tokens, SignIns signIns, Sentences sentences) {
        this.first = first;
        this.tokens = tokens;
        this.signIns = signIns;
        this.sentences = sentences;
    }

    @GetMapping(ADDRESS)
    @Admits(Who.ANYONE)
    ModelAndView ask() {
        needOpen();
        return page("", NOTHING, Map.of());
    }

    @PostMapping(ADDRESS)
    @Admits(Who.ANYONE)
    ModelAndView become(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String profession,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        needOpen();
        var form = new Form(unit, kind, person, profession, name, passphrase);
        String given = token.strip();
        Map<String, String> problems = new LinkedHashMap<>();
        switch (tokens.look(given, request.getRemoteAddr())) {
            case WRONG -> problems.put("token", sentences.say("start.first.problem.token"));
            case TOO_MANY -> {
                ModelAndView page = page(given, form, Map.of("token", sentences.say("start.first.problem.wait")));
                page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
                return page;
            }
            case RIGHT -> {}
        }
        problems.putAll(sentences.say(first.listProblems(form)));
        if (!problems.containsKey("passphrase") && !passphrase.equals(again)) {
            problems.put("again", sentences.say("sign-in.problem.again"));
        }
        if (!problems.isEmpty()) {
            return page(given, form, problems);
        }
        signIns.begin(first.become(given, form), request, response);
        return new ModelAndView("redirect:/start");
    }

    private void needOpen() {
        if (!first.isAwaited()) {
            throw new NotHere("set-up token");
        }
    }

    private ModelAndView page(String token, Form form, Map<String, String> problems) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Unit.Kind kind : Unit.Kind.values()) {
            kinds.put(kind.word(), sentences.say("unit.kind." + kind.word()));
        }
        var page = new ModelAndView("start/first");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("token", token)
                .addObject("form", form)
                .addObject("kinds", kinds)
                .addObject("problems", problems);
    }
}
