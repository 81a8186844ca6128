package org.leadline.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.SignIns;
import org.leadline.access.Who;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /demo}: choose who to be. Exists in demo mode only. */
@Controller
@Profile("demo")
public class PersonaPages {

    private static final Pattern IN_HERE = Pattern.compile("/[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*");
    private final People people;
    private final SignIns signIns;
    private final SampleHospital hospital;

    PersonaPages(People people, SignIns signIns, SampleHospital hospital) {
        this.people = people;
        this.signIns = signIns;
        this.hospital = hospital;
    }

    /** Somebody one can be. */
    public record Persona(String slug, Person person) {}

    @GetMapping("/demo")
    @Admits(Who.ANYONE)
    String chooser(Model model) {
        model.addAttribute("cast", hospital.cast());
        return "demo/personas";
    }

    @PostMapping("/demo/persona/{slug}")
    @Admits(Who.ANYONE)
    String become(
            @PathVariable String slug,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person person = people.findBySlug(slug).orElseThrow(() -> new NotHere("persona"));
        signIns.begin(person.id(), request, response);
        return "redirect:" + (IN_HERE.matcher(to).matches() ? to : "/");
    }

    @PostMapping("/demo/leave")
    @Admits(Who.ANYONE)
    String leave(HttpServletRequest request, HttpServletResponse response) {
        signIns.end(request, response);
        return "redirect:/demo";
    }
}
