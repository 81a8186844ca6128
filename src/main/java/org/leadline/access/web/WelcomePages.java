package org.leadline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leadline.access.Accounts;
import org.leadline.access.Accounts.Invited;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignIns;
import org.leadline.access.Who;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /welcome/<token>}: somebody who was invited chooses the name and the passphrase they will sign in with. */
@Controller
class WelcomePages {
    private final Accounts accounts;
    private final SignIns signIns;
    private final Sentences sentences;

    WelcomePages(Accounts accounts, SignIns signIns, Sentences sentences) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.sentences = sentences;
    }

    @GetMapping("/welcome/{token}")
    @Admits(Who.ANYONE)
    ModelAndView welcome(@PathVariable String token) {
        Invited invited = get(token);
        return page(token, invited, accounts.findSignInName(invited.personId()).orElse(""), Map.of());
    }

    @PostMapping("/welcome/{token}")
    @Admits(Who.ANYONE)
    ModelAndView choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        Invited invited = get(token);
        Map<String, String> problems =
                new LinkedHashMap<>(sentences.say(accounts.listProblems(invited.personId(), name, passphrase)));
        if (!problems.containsKey("passphrase") && !passphrase.equals(again)) {
            problems.put("again", sentences.say("sign-in.problem.again"));
        }
        if (!problems.isEmpty()) {
            return page(token, invited, name, problems);
        }
        try {
            signIns.begin(accounts.accept(token, name, passphrase), request, response);
        } catch (DuplicateKeyException takenJustNow) {
            return page(token, invited, name, Map.of("name", sentences.say("sign-in.problem.name-taken")));
        }
        return new ModelAndView("redirect:/");
    }

    private Invited get(String token) {
        return accounts.findInvited(token).orElseThrow(() -> new NotHere("invitation"));
    }

    private static ModelAndView page(String token, Invited invited, String name, Map<String, String> problems) {
        var page = new ModelAndView("access/welcome");
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("token", token)
                .addObject("person", invited.name())
                .addObject("name", name)
                .addObject("problems", problems);
    }
}
