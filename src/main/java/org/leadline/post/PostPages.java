package org.leadline.post;

import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /post}: stopping the weekly letter, by the link in it or from one's own page. */
@Controller
class PostPages {
    private final WeeklyLetters letters;

    PostPages(WeeklyLetters letters) {
        this.letters = letters;
    }

    /** A page with one button: a mail reader that opens every link stops nothing. */
    @GetMapping("/post/stop/{pass}")
    @Admits(Who.ANYONE)
    String stop(@PathVariable String pass, Model model) {
        model.addAttribute("pass", pass);
        model.addAttribute("wanted", letters.findWanted(pass).orElseThrow(() -> new NotHere("link")));
        return "post/stop";
    }

    @PostMapping("/post/stop/{pass}")
    @Admits(Who.ANYONE)
    ModelAndView stopped(@PathVariable String pass) {
        letters.stop(pass);
        return SeeOther.at("/post/stop/" + pass);
    }

    @PostMapping("/post/weekly")
    @Admits(Who.SIGNED_IN)
    ModelAndView want(SignedIn me, @RequestParam boolean wanted) {
        letters.want(me, wanted);
        return SeeOther.at("/me");
    }
}
