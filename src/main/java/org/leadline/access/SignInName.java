package org.leadline.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name under which somebody signs in: like an e-mail address, or a short name. */
final class SignInName {
    private static final Pattern ONE = Pattern.compile("[a-z0-9][a-z0-9._+@-]{1,253}");

    private SignInName() {}

    /** As it is kept and compared: without blanks around it, in small letters. */
    static String of(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    static boolean isOne(String name) {
        return ONE.matcher(name).matches();
    }
}
