package org.leadline.access.web;

import java.util.regex.Pattern;

/** Where somebody goes on after signing in: an address of ours, or the first page. */
final class ReturnAddress {
    private static final Pattern OURS =
            Pattern.compile("/[A-Za-z0-9_-]+(?:/[A-Za-z0-9_.-]+)*(?:[?][A-Za-z0-9_=&/%-]{1,300})?");

    private ReturnAddress() {}

    static boolean isOurs(String address) {
        return OURS.matcher(address).matches();
    }

    static String of(String asked) {
        return isOurs(asked) ? asked : "/";
    }
}
