package org.leadline.today;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.Once;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.SayForms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/say}: what the page at {@code /say} needs of the person in front of it, and whether something they said has arrived. */
@RestController
class SayApi {
    private final List<SayForms> parts;
    private final Units units;
    private final OwnPhones ownPhones;
    private final Once once;

    SayApi(ObjectProvider<SayForms> parts, Units units, OwnPhones ownPhones, Once once) {
        this.parts = parts.stream().toList();
        this.units = units;
        this.ownPhones = ownPhones;
        this.once = once;
    }

    /**
     * For one person.
     *
     * @param me what stands for them on their own phone
     * @param token what each form of this session carries
     * @param units their units, the home unit first
     */
    record Say(String me, Token token, List<InUnit> units) {}

    /** A field of a form: its name and its value. */
    record Token(String name, String value) {}

    /** What may be chosen in one unit: the forms offered there by their word, in each the options by the name of the field. */
    record InUnit(long id, String name, Map<String, Map<String, List<SayForms.Option>>> forms) {}

    /**
     * Whether an act was done.
     *
     * @param address where it stands; null while it was not done
     */
    record Arrived(boolean done, @Nullable String address) {}

    @GetMapping(value = "/api/say", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    Say say(SignedIn me, CsrfToken token) {
        return new Say(
                ownPhones.tokenOf(me),
                new Token(token.getParameterName(), token.getToken()),
                units.listOurs(me).stream()
                        .map(unit -> inUnit(me, unit))
                        .filter(unit -> !unit.forms().isEmpty())
                        .toList());
    }

    /** Whether this person's act of that key was done, by their own phone or by a page. */
    @GetMapping(value = "/api/say/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    Arrived arrived(SignedIn me, @PathVariable String key) {
        Optional<String> address = once.find(me, key);
        return new Arrived(address.isPresent(), address.orElse(null));
    }

    private InUnit inUnit(SignedIn me, Unit unit) {
        Map<String, Map<String, List<SayForms.Option>>> forms = new LinkedHashMap<>();
        for (SayForms part : parts) {
            Map<String, List<SayForms.Option>> options = part.listOptions(me, unit.id());
            if (!options.isEmpty() || part.shape().fields().stream().noneMatch(SayForms.Field::chosen)) {
                forms.put(SayPages.wordOf(part.shape().kind()), options);
            }
        }
        return new InUnit(unit.id(), unit.name(), forms);
    }
}
