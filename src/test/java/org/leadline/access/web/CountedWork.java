package org.leadline.access.web;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The real hashing of passphrases, with a note of each piece of work: what the costs were, and how long the text was. */
public final class CountedWork {
    private final List<String> done = new CopyOnWriteArrayList<>();

    /** What was done since the last call: {@code $argon2id$v=19$m=19456,t=2,p=1} and the length of the salt and of the hash. */
    public List<String> take() {
        List<String> taken = List.copyOf(done);
        done.clear();
        return taken;
    }

    private PasswordEncoder counting(PasswordEncoder real) {
        return new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence passphrase) {
                String hash = Objects.requireNonNull(real.encode(passphrase));
                done.add("made " + work(hash));
                return hash;
            }

            @Override
            public boolean matches(@Nullable CharSequence passphrase, @Nullable String hash) {
                done.add("held against " + work(Objects.requireNonNull(hash)));
                return real.matches(passphrase, hash);
            }
        };
    }

    private static String work(String hash) {
        String[] parts = hash.split("[$]", -1);
        return parts[1] + " " + parts[2] + " " + parts[3] + " salt " + parts[4].length() + " hash " + parts[5].length();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Setup {
        private static final CountedWork WORK = new CountedWork();

        @Bean
        CountedWork countedWork() {
            return WORK;
        }

        @Bean
        static BeanPostProcessor counting() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof PasswordEncoder real ? WORK.counting(real) : bean;
                }
            };
        }
    }
}
