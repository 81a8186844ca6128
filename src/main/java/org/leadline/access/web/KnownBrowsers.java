package org.leadline.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.leadline.access.Accounts;
import org.leadline.access.KeyDrawer;
import org.leadline.access.Keys;
import org.leadline.access.Passphrases.From;
import org.leadline.access.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Marks a browser in which somebody has signed in, so that what strangers try does not count against it. The cookie is a random number and, for each of the
 * last eight people, a keyed hash of it with their sign-in name: it opens nothing, names nobody, and stands in no table.
 */
@Component
class KnownBrowsers {
    private static final int NUMBER_BYTES = 16;
    private static final int MOST_PEOPLE = 8;
    private static final String KEY = "known-browsers";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Accounts accounts;
    private final byte[] key;
    private final String cookie;
    private final boolean secure;

    KnownBrowsers(
            Accounts accounts,
            Keys keys,
            @Value("${server.servlet.session.cookie.name}") String session,
            @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.accounts = accounts;
        KeyDrawer drawer = keys.drawer("sign-in");
        this.key = drawer.find(KEY).orElseGet(() -> drawer.make(KEY));
        this.cookie = session + "-known";
        this.secure = secure;
    }

    /** Where a try for that name comes from. */
    From from(HttpServletRequest request, String name) {
        List<String> marks = marks(request);
        boolean known = !marks.isEmpty() && marks.subList(1, marks.size()).contains(mark(marks.getFirst(), name));
        return new From(request.getRemoteAddr(), known ? marks.getFirst() : null);
    }

    /** Where a try of somebody who is signed in comes from. */
    From from(HttpServletRequest request, SignedIn me) {
        return from(request, accounts.findSignInName(me.personId()).orElse(""));
    }

    /** That person has signed in here; nothing is kept of personas of the demo. */
    void remember(long personId, HttpServletRequest request, HttpServletResponse response) {
        accounts.findSignInName(personId)
                .ifPresent(name -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(cookie, String.join(".", marksWith(name, request)))
                                .path("/")
                                .secure(secure)
                                .httpOnly(true)
                                .sameSite("Lax")
                                .maxAge(Duration.ofDays(180))
                                .build()
                                .toString()));
    }

    private List<String> marksWith(String name, HttpServletRequest request) {
        List<String> marks = new ArrayList<>(marks(request));
        if (marks.isEmpty()) {
            byte[] number = new byte[NUMBER_BYTES];
            RANDOM.nextBytes(number);
            marks.add(text(number));
        }
        String mark = mark(marks.getFirst(), name);
        marks.remove(mark);
        marks.add(1, mark);
        return marks.subList(0, Math.min(marks.size(), 1 + MOST_PEOPLE));
    }

    private List<String> marks(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(sent -> sent.getName().equals(cookie))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{22}([.][A-Za-z0-9_-]{22}){1," + MOST_PEOPLE + "}"))
                .findFirst()
                .map(value -> List.of(value.split("[.]")))
                .orElse(List.of());
    }

    private String mark(String number, String name) {
        try {
            Mac hash = Mac.getInstance("HmacSHA256");
            hash.init(new SecretKeySpec(key, "HmacSHA256"));
            hash.update(number.getBytes(StandardCharsets.UTF_8));
            hash.update((byte) '.');
            return text(Arrays.copyOf(
                    hash.doFinal(Accounts.nameAsKept(name).getBytes(StandardCharsets.UTF_8)), NUMBER_BYTES));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
