package org.leadline.sounding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.unit.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of links by which a patient partner answers one question without signing in. The secret stands in the letter alone, its hash in the database. */
@Service
@Transactional
public class Links {
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LinkStore store;
    private final People people;

    Links(LinkStore store, People people) {
        this.store = store;
        this.people = people;
    }

    /** Whose link it is, and to which sounding. */
    public record Opened(SignedIn person, long soundingId) {}

    /** The address of a new link. */
    String make(long soundingId, long personId) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String word = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        store.insert(hash(word), soundingId, personId);
        return "/ask/link/" + word;
    }

    /** @throws NotHere where nobody was sent such a link, or they have left */
    @Transactional(readOnly = true)
    public Opened open(String secret) {
        return store.find(hash(secret))
                .flatMap(link -> people.find(link.personId()).map(person -> new Opened(person, link.soundingId())))
                .orElseThrow(() -> new NotHere("link"));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
