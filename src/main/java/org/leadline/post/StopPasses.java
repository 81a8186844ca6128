package org.leadline.post;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.leadline.access.KeyDrawer;
import org.leadline.access.Keys;
import org.springframework.stereotype.Component;

/** What stands in the link that stops somebody's weekly letter: their number, signed with a key of this installation. It opens nothing else. */
@Component
class StopPasses {
    private static final String KEY = "stop";
    private static final int SIGNATURE_BYTES = 16;
    private static final Pattern PASS = Pattern.compile("[0-9a-f]{" + 2 * (Long.BYTES + SIGNATURE_BYTES) + "}");
    private final SecretKeySpec key;

    StopPasses(Keys keys) {
        KeyDrawer drawer = keys.drawer("weekly-letter");
        this.key = new SecretKeySpec(drawer.find(KEY).orElseGet(() -> drawer.make(KEY)), "HmacSHA256");
    }

    /** 48 hexadecimal digits, the same for the life of the installation. */
    String of(long personId) {
        byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(personId).array();
        return HexFormat.of().formatHex(number) + HexFormat.of().formatHex(signature(number));
    }

    /** Whose it is; empty where it was not made here. */
    OptionalLong find(String pass) {
        if (!PASS.matcher(pass).matches()) {
            return OptionalLong.empty();
        }
        byte[] bytes = HexFormat.of().parseHex(pass);
        byte[] number = Arrays.copyOf(bytes, Long.BYTES);
        byte[] signature = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
        return MessageDigest.isEqual(signature, signature(number))
                ? OptionalLong.of(ByteBuffer.wrap(number).getLong())
                : OptionalLong.empty();
    }

    private byte[] signature(byte[] number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(number), SIGNATURE_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HMAC-SHA256", missing);
        }
    }
}
