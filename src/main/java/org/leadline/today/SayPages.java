package org.leadline.today;

import java.util.Comparator;
import java.util.List;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.SayForms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** {@code /say}: the short forms, on a page that a phone keeps and that names nobody; and what makes Leadline an app on that phone. */
@Controller
class SayPages {
    static final String MANIFEST = "/manifest.webmanifest";
    private static final String MANIFEST_TYPE = "application/manifest+json";
    private final List<SayForms> parts;
    private final Units units;
    private final Words words;

    SayPages(ObjectProvider<SayForms> parts, Units units, Words words) {
        this.parts = parts.stream().toList();
        this.units = units;
        this.words = words;
    }

    @GetMapping("/say")
    @Admits(Who.SIGNED_IN)
    String say(SignedIn me, Model model) {
        model.addAttribute(
                "forms",
                parts.stream()
                        .map(SayForms::shape)
                        .sorted(Comparator.comparing(SayForms.Shape::kind))
                        .toList());
        model.addAttribute(
                "units",
                units.listOurs(me).stream()
                        .filter(unit -> unit.bedsideCall() != null)
                        .toList());
        return "today/say";
    }

    /** What a browser reads to install Leadline: the same for everybody, and it names nobody. */
    @GetMapping(
            value = MANIFEST,
            produces = {MANIFEST_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @ResponseBody
    @Admits(Who.ANYONE)
    WebManifest manifest() {
        return WebManifest.in(words);
    }

    /** The address and the key in JSON of a form: {@code heads-up}. */
    static String wordOf(SayForms.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
