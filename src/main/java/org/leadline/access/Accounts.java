package org.leadline.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to accounts: who may sign in. Nobody has one from the beginning; somebody who may invites a person, and the person chooses their passphrase.
 * Whether the one who acts may do so has been made sure by the caller, who knows the units.
 */
@Service
@Transactional
public class Accounts {
    private static final Duration INVITATION_LASTS = Duration.ofDays(7);
    private static final String WELCOME = "/welcome/";

    private final AccountStore store;
    private final Hashing hashing;
    private final PassphraseRules rules;
    private final WhoIsWho people;
    private final AuditTrail audit;
    private final Clock clock;

    Accounts(
            AccountStore store,
            Hashing hashing,
            PassphraseRules rules,
            WhoIsWho people,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.hashing = hashing;
        this.rules = rules;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What lets one person choose a passphrase, once.
     *
     * @param path {@code /welcome/<token>}; given out here and kept nowhere
     * @param until when it opens nothing any more
     */
    public record Invitation(String path, Instant until) {}

    /** Whom an invitation is for. */
    public record Invited(long personId, String name) {}

    /** A sign-in name as it is kept and compared, whatever was typed. */
    public static String nameAsKept(String typed) {
        return SignInName.of(typed);
    }

    /** Invites a person for seven days; an earlier invitation of theirs opens nothing any more. */
    public Invitation invite(SignedIn by, long personId) {
        String token = Secret.made();
        Instant until = clock.instant().plus(INVITATION_LASTS);
        store.keepInvitation(personId, Secret.hash(token), until);
        audit.record(by.auditName(), "invited to sign in", subject(personId), unitOf(personId), null);
        return new Invitation(WELCOME + token, until);
    }

    /** Whether the person has an account that is open. */
    @Transactional(readOnly = true)
    public boolean hasOne(long personId) {
        return store.hasOpen(personId);
    }

    /** Closes a person's account: all their sessions are over at once, and an open invitation opens nothing any more. Nothing happens where there is none. */
    public void close(SignedIn by, long personId) {
        store.removeInvitationOf(personId);
        if (store.close(personId, clock.instant()) > 0) {
            audit.record(by.auditName(), "account closed", subject(personId), unitOf(personId), null);
        }
    }

    /** Ends all sessions of a person; they may sign in again. Nothing happens where they have no account. */
    public void endSessions(SignedIn by, long personId) {
        if (store.endSessions(personId) > 0) {
            audit.record(by.auditName(), "sessions ended", subject(personId), unitOf(personId), null);
        }
    }

    /**
     * What is wrong with a sign-in name and a passphrase for that person: message keys by field, {@code name} and {@code passphrase}, in that order;
     * empty where nothing is.
     */
    @Transactional(readOnly = true)
    public Map<String, String> listProblems(long personId, String signInName, String passphrase) {
        Map<String, String> problems = new LinkedHashMap<>(listProblems(nameOf(personId), signInName, passphrase));
        if (!problems.containsKey("name")
                && store.findPerson(SignInName.of(signInName))
                        .filter(other -> other != personId)
                        .isPresent()) {
            problems.put("name", "sign-in.problem.name-taken");
        }
        return problems;
    }

    /** The same for somebody who is not entered yet. */
    @Transactional(readOnly = true)
    public Map<String, String> listProblems(String personsName, String signInName, String passphrase) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!SignInName.isOne(SignInName.of(signInName))) {
            problems.put("name", "sign-in.problem.name");
        }
        rules.find(Passphrase.of(passphrase), List.of(personsName, SignInName.of(signInName)))
                .ifPresent(problem -> problems.put("passphrase", problem.messageKey()));
        return problems;
    }

    /**
     * Opens an account, or opens a closed one anew.
     *
     * @throws IllegalArgumentException where {@link #listProblems(long, String, String)} finds something; its message holds the keys and nothing typed
     * @throws org.springframework.dao.DuplicateKeyException where somebody else took the name in this very moment
     */
    public void open(long personId, String signInName, String passphrase) {
        Map<String, String> problems = listProblems(personId, signInName, passphrase);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("An account cannot be opened so: " + problems);
        }
        store.open(personId, SignInName.of(signInName), clock.instant());
        store.keepPassphrase(personId, hashing.hash(Passphrase.of(passphrase)), clock.instant());
        audit.record("person/" + personId, "account opened", subject(personId), unitOf(personId), null);
    }

    /** Whom a token of an open invitation is for; empty where it was used, replaced or is over. */
    @Transactional(readOnly = true)
    public Optional<Invited> findInvited(String token) {
        return store.findInvited(Secret.hash(token), clock.instant())
                .flatMap(people::find)
                .map(person -> new Invited(person.personId(), person.name()));
    }

    /** The name that a person signs in with; empty where they have no account. */
    @Transactional(readOnly = true)
    public Optional<String> findSignInName(long personId) {
        return store.findName(personId);
    }

    /**
     * Uses an invitation up and opens the account of the one it is for.
     *
     * @return whose it is
     * @throws NotHere where the invitation was used, replaced or is over
     * @throws IllegalArgumentException as {@link #open}
     */
    public long accept(String token, String signInName, String passphrase) {
        byte[] hash = Secret.hash(token);
        long personId =
                findInvited(token).orElseThrow(() -> new NotHere("invitation")).personId();
        if (store.removeInvitation(hash) == 0) {
            throw new NotHere("invitation");
        }
        open(personId, signInName, passphrase);
        return personId;
    }

    /**
     * Which of a person's sessions still hold: those begun with this number. 0 for somebody without an account, who is here as a persona of the demo;
     * negative for nobody's, once the account is closed.
     */
    @Transactional(readOnly = true)
    public int generation(long personId) {
        return store.findStanding(personId)
                .map(standing -> standing.closed() ? -standing.generation() : standing.generation())
                .orElse(0);
    }

    private String nameOf(long personId) {
        return people.find(personId).map(SignedIn::name).orElse("");
    }

    private @Nullable Long unitOf(long personId) {
        return people.find(personId).map(SignedIn::homeUnitId).orElse(null);
    }

    private static String subject(long personId) {
        return "/unit/person/" + personId;
    }
}
