package io.datadriven.local;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * A key pair for tokens on this machine only. It is made at the first start and kept, so that tokens outlive a restart.
 *
 * @param publicKey PEM
 * @param privateKeyFile PEM (PKCS 8) that its owner alone can read
 */
record LocalKeys(String publicKey, Path privateKeyFile) {

    static final String ISSUER = "urn:datadriven:local";
    static final String AUDIENCE = "datadriven";

    private static final int BITS = 2048;
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    static LocalKeys in(Path data) {
        var file = data.resolve("signing-key.pem");
        try {
            if (!Files.exists(file)) {
                write(file, pem("PRIVATE KEY", generated()));
            }
            return new LocalKeys(pem("PUBLIC KEY", publicKey(Files.readString(file, US_ASCII))), file);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotStart(
                    "%s cannot be used: %s. Remove it, and a new key is made; tokens from before will not work any more."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private static byte[] generated() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return generator.generateKeyPair().getPrivate().getEncoded();
    }

    private static byte[] publicKey(String privatePem) throws GeneralSecurityException {
        var encoded = Base64.getMimeDecoder().decode(privatePem.replaceAll("-----[^-]+-----", ""));
        var rsa = KeyFactory.getInstance("RSA");
        var key = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(encoded));
        return rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
                .getEncoded();
    }

    /** Whole or not at all: a kill in between leaves no half a key. */
    private static void write(Path file, String pem) throws IOException {
        var isPosix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var unfinished = isPosix
                ? Files.createTempFile(file.getParent(), "signing-key", ".new", onlyOwner)
                : Files.createTempFile(file.getParent(), "signing-key", ".new");
        Files.writeString(unfinished, pem, US_ASCII);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String pem(String type, byte[] encoded) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(type, LINES.encodeToString(encoded), type);
    }
}
