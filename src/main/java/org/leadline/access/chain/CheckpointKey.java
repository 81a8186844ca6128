package org.leadline.access.chain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/**
 * The Ed25519 key by which an installation signs its checkpoints.
 *
 * @param secret 64 hexadecimal digits; never printed
 * @param publicKey 64 hexadecimal digits
 */
public record CheckpointKey(String secret, String publicKey) {
    /** What stands before the 32 bytes of an Ed25519 key in the form in which Java reads it (RFC 8410). */
    private static final String X509_HEAD = "302a300506032b6570032100";

    private static final String ALGORITHM = "Ed25519";

    /** A key that nobody has had before. */
    public static CheckpointKey made() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] secret = ((EdECPrivateKey) pair.getPrivate())
                    .getBytes()
                    .orElseThrow(() -> new IllegalStateException("a key that hides itself"));
            String open = HexFormat.of().formatHex(pair.getPublic().getEncoded());
            return new CheckpointKey(HexFormat.of().formatHex(secret), open.substring(X509_HEAD.length()));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public SignedCheckpoint sign(Checkpoint checkpoint) {
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new EdECPrivateKeySpec(
                            NamedParameterSpec.ED25519, HexFormat.of().parseHex(secret))));
            signer.update(SignedCheckpoint.bytes(checkpoint, publicKey));
            return new SignedCheckpoint(checkpoint, publicKey, HexFormat.of().formatHex(signer.sign()));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("The key that signs checkpoints cannot sign", fault);
        }
    }

    /** False also where the key is no key, or the signature none. */
    static boolean isGenuine(String publicKey, byte[] signed, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(X509_HEAD + publicKey)));
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initVerify(key);
            signer.update(signed);
            return signer.verify(signature);
        } catch (GeneralSecurityException notOne) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "the key " + publicKey;
    }
}
