package org.leadline.start.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leadline.access.Accounts;
import org.leadline.access.Admits;
import org.leadline.access.NotYours;
import org.leadline.access.RecentSignIn;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.post.Letters;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.StaffLists;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /start/sign-in} and {@code /start/…/invitations}: inviting somebody, or everybody who cannot sign in yet, and closing somebody's account. A link is shown once. */
@Controller
public class InvitationPages {
    private static final String LETTER = "invited";
    private final Accounts accounts;
    private final People people;
    private final Units units;
    private final StaffLists lists;
    private final Letters letters;
    private final RecentSignIn recently;
    private final TransactionTemplate together;
    private final Clock clock;
    private final String address;

    InvitationPages(
            Accounts accounts,
            People people,
            Units units,
            StaffLists lists,
            Letters letters,
            RecentSignIn recently,
            TransactionTemplate together,
            Clock clock,
            @Value("${leadline.address:}") String address) {
        this.accounts = accounts;
        this.people = people;
        this.units = units;
        this.lists = lists;
        this.letters = letters;
        this.recently = recently;
        this.together = together;
        this.clock = clock;
        this.address = address;
    }

    /** Somebody's invitation, to read out or cut from a sheet of paper. @param until the last day and hour, in words */
    public record Slip(String name, String link, LocalDate until, boolean sent) {}

    @GetMapping("/start/sign-in/{personId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView signIn(SignedIn me, @PathVariable long personId, HttpServletRequest request) {
        Person person = kept(me, personId);
        recently.need(request, "/start/sign-in/" + personId);
        return page(me, person, List.of());
    }

    @PostMapping("/start/sign-in/{personId}/invite")
    @Admits(Who.SIGNED_IN)
    ModelAndView invite(
            SignedIn me,
            @PathVariable long personId,
            @RequestParam(defaultValue = "") String letter,
            HttpServletRequest request) {
        Person person = kept(me, personId);
        recently.need(request, "/start/sign-in/" + personId);
        return page(me, person, slips(me, List.of(person), letter.equals("yes")));
    }

    @PostMapping("/start/sign-in/{personId}/close")
    @Admits(Who.SIGNED_IN)
    ModelAndView close(SignedIn me, @PathVariable long personId, HttpServletRequest request) {
        Person person = kept(me, personId);
        recently.need(request, "/start/sign-in/" + personId);
        accounts.close(me, personId);
        return new ModelAndView("redirect:" + person.address());
    }

    @GetMapping("/start/{unitId}/invitations")
    @Admits(Who.SIGNED_IN)
    ModelAndView invitations(SignedIn me, @PathVariable long unitId, HttpServletRequest request) {
        lists.check(me, unitId);
        recently.need(request, "/start/" + unitId + "/invitations");
        return sheet(me, unitId, List.of());
    }

    /** Invites everybody of the unit who can be and has no account; invitations that they had before open nothing any more. */
    @PostMapping("/start/{unitId}/invitations")
    @Admits(Who.SIGNED_IN)
    ModelAndView inviteAll(
            SignedIn me,
            @PathVariable long unitId,
            @RequestParam(defaultValue = "") String letter,
            HttpServletRequest request) {
        lists.check(me, unitId);
        recently.need(request, "/start/" + unitId + "/invitations");
        return sheet(me, unitId, slips(me, withoutAccount(me, unitId), letter.equals("yes")));
    }

    private List<Slip> slips(SignedIn me, List<Person> invited, boolean byLetter) {
        return together.execute(status -> {
            List<Slip> slips = new ArrayList<>();
            for (Person person : invited) {
                Accounts.Invitation invitation = accounts.invite(me, person.id());
                boolean sent = byLetter && people.findEmail(person.id()).isPresent();
                if (sent) {
                    letters.send(Map.of(person.id(), invitation.path()), LETTER, person.address());
                }
                slips.add(new Slip(
                        person.name(),
                        base() + invitation.path(),
                        invitation.until().atZone(clock.getZone()).toLocalDate(),
                        sent));
            }
            return slips;
        });
    }

    private String base() {
        return address.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address.replaceFirst("/$", "");
    }

    /** Somebody whose sign-in this person keeps: of a unit whose list they keep, and at home there. */
    private Person kept(SignedIn me, long personId) {
        Person person = people.get(me, personId);
        if (!lists.mayDescribe(me, person)) {
            throw new NotYours("to invite");
        }
        return person;
    }

    private List<Person> withoutAccount(SignedIn me, long unitId) {
        return people.list(me, unitId).stream()
                .map(Person.InUnit::person)
                .filter(person -> lists.mayDescribe(me, person) && !accounts.hasOne(person.id()))
                .toList();
    }

    private ModelAndView page(SignedIn me, Person person, List<Slip> slips) {
        return new ModelAndView("start/sign-in")
                .addObject("inUnit", units.findHome(me).orElse(null))
                .addObject("person", person)
                .addObject("hasAccount", accounts.hasOne(person.id()))
                .addObject("hasEmail", people.findEmail(person.id()).isPresent())
                .addObject("slips", slips);
    }

    private ModelAndView sheet(SignedIn me, long unitId, List<Slip> slips) {
        return new ModelAndView("start/invitations")
                .addObject("inUnit", units.getOurs(me, unitId))
                .addObject("unit", units.getOurs(me, unitId))
                .addObject("waiting", withoutAccount(me, unitId))
                .addObject("slips", slips);
    }
}
