package org.leadline.start;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Accounts;
import org.leadline.access.NoPatients;
import org.leadline.access.Role;
import org.leadline.access.SetUpTokens;
import org.leadline.unit.NewPerson;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Slug;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to an empty installation: whoever holds the token of its log sets up the first unit and becomes its administrator and lead. */
@Service
@Transactional
public class FirstAdministrator {
    private static final String BY = "set-up";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PROFESSION = 80;
    private static final Pattern EMAIL = Pattern.compile(
            "[a-z0-9._+-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:[.][a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

    private final SetUpTokens tokens;
    private final Accounts accounts;
    private final Units units;
    private final People people;

    FirstAdministrator(SetUpTokens tokens, Accounts accounts, Units units, People people) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.units = units;
        this.people = people;
    }

    /**
     * What is typed.
     *
     * @param kind the word of a {@link Unit.Kind}
     * @param signInName like an e-mail address, or short; letters go there where it is an e-mail address
     */
    public record Form(
            String unitName, String kind, String name, String profession, String signInName, String passphrase) {
        public Form {
            unitName = unitName.strip();
            name = name.strip();
            profession = profession.strip();
        }
    }

    /** Whether anybody could still become the first. */
    @Transactional(readOnly = true)
    public boolean isAwaited() {
        return tokens.isOneOpen();
    }

    /** What is wrong with what was typed: message keys by field; empty where nothing is. */
    @Transactional(readOnly = true)
    public Map<String, String> listProblems(Form form) {
        Map<String, String> problems = new LinkedHashMap<>();
        problem(form.unitName(), LONGEST_NAME, "start.first.problem.unit").ifPresent(key -> problems.put("unit", key));
        if (kind(form.kind()) == null) {
            problems.put("kind", "start.first.problem.kind");
        }
        problem(form.name(), LONGEST_NAME, "start.first.problem.person").ifPresent(key -> problems.put("person", key));
        problem(form.profession(), LONGEST_PROFESSION, "start.first.problem.profession")
                .ifPresent(key -> problems.put("profession", key));
        problems.putAll(accounts.listProblems(form.name(), form.signInName(), form.passphrase()));
        return problems;
    }

    /**
     * Uses the token up and makes the unit, the person, their roles and their account, together.
     *
     * @return the person
     * @throws org.leadline.access.NotHere where it is not the token, or somebody was first
     * @throws IllegalArgumentException where {@link #listProblems} finds something; it names the fields and nothing typed
     */
    public long become(String token, Form form) {
        tokens.use(token);
        Map<String, String> problems = listProblems(form);
        Unit.Kind kind = kind(form.kind());
        if (!problems.isEmpty() || kind == null) {
            throw new IllegalArgumentException("Nobody can be the first administrator so: " + problems);
        }
        String slug = Slug.free(
                form.unitName(), "unit", taken -> units.findBySlug(taken).isPresent());
        Unit unit = units.setUp(new NewUnit(slug, form.unitName(), kind, null, List.of()), BY);
        String signInName = Accounts.nameAsKept(form.signInName());
        long personId = people.enter(
                        new NewPerson(
                                Slug.free(
                                        form.name(),
                                        "person",
                                        taken -> people.findBySlug(taken).isPresent()),
                                form.name(),
                                form.profession(),
                                null,
                                null,
                                unit.id(),
                                false,
                                null,
                                false,
                                EMAIL.matcher(signInName).matches() ? signInName : null),
                        BY)
                .id();
        people.giveRole(personId, unit.id(), Role.ADMINISTRATOR, BY);
        people.giveRole(personId, unit.id(), Role.LEAD, BY);
        accounts.open(personId, signInName, form.passphrase());
        return personId;
    }

    private static Optional<String> problem(String text, int longest, String key) {
        if (text.isEmpty() || text.length() > longest) {
            return Optional.of(key);
        }
        return NoPatients.find(text).map(NoPatients.Sign::messageKey);
    }

    private static Unit.@Nullable Kind kind(String word) {
        return Stream.of(Unit.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}
