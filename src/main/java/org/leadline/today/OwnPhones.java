package org.leadline.today;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.leadline.access.KeyDrawer;
import org.leadline.access.Keys;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Component;

/**
 * What stands for a person on a phone that they have called their own, so that nobody else who signs in there gets their drafts: a keyed hash of the
 * person's number, which tells nothing to whoever finds the phone.
 */
@Component
class OwnPhones {
    private static final String KEY = "token";
    private static final int TOKEN_BYTES = 12;
    private final SecretKeySpec key;

    OwnPhones(Keys keys) {
        KeyDrawer drawer = keys.drawer("own-phones");
        this.key = new SecretKeySpec(drawer.find(KEY).orElseGet(() -> drawer.make(KEY)), "HmacSHA256");
    }

    /** 24 hexadecimal digits, the same for the life of the installation. */
    String tokenOf(SignedIn me) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] hash = mac.doFinal(
                    ByteBuffer.allocate(Long.BYTES).putLong(me.personId()).array());
            return HexFormat.of().formatHex(hash, 0, TOKEN_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HMAC-SHA256", missing);
        }
    }
}
