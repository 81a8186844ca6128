package org.leadline.today;

import java.util.List;
import org.leadline.access.Admits;
import org.leadline.access.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /words}: what the words on the screen mean. */
@Controller
class WordsPages {

    private static final List<String> KEYS = List.of(
            "process",
            "same",
            "choose",
            "find",
            "between",
            "notes",
            "journey",
            "step",
            "set",
            "turn",
            "known",
            "counted",
            "provisional",
            "sounding",
            "promise",
            "view",
            "closeness",
            "first-turn",
            "reveal",
            "against",
            "not-heard",
            "look-back",
            "spoken",
            "upward",
            "heard",
            "idea",
            "holder",
            "test",
            "abandoned",
            "stuck",
            "heads-up",
            "lesson",
            "thanks",
            "unit",
            "neighbour",
            "partner",
            "aim",
            "value",
            "pinned");

    @GetMapping("/words")
    @Admits(Who.SIGNED_IN)
    String words(Model model) {
        model.addAttribute("keys", KEYS);
        return "today/words";
    }
}
