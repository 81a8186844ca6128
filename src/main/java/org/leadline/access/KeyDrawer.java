package org.leadline.access;

import java.util.List;
import java.util.Optional;

/**
 * Keys of single things, each in a file of its own under LEADLINE_HOME/keys/&lt;drawer&gt;, wrapped by a master key of the
 * installation; never in the database. Once a key is destroyed, what was sealed with it can be opened by nobody.
 *
 * <p>Names are {@code [a-z0-9-]{1,64}}; any other is an {@link IllegalArgumentException}. Safe for many threads at once.
 */
public interface KeyDrawer {

    /**
     * A new key of 256 bits, on the disk (the file and its folder) before this returns.
     *
     * @throws IllegalStateException where there is one of that name already
     */
    byte[] make(String name);

    /**
     * The key of that name; empty where it was destroyed or never made.
     *
     * @throws DamagedKey where the file was changed, moved, or wrapped by another master key
     */
    Optional<byte[]> find(String name);

    /** Overwrites and removes the key of that name, on the disk before this returns; nothing happens where there is none. */
    void destroy(String name);

    /** The names of the keys that are there, in alphabetical order. */
    List<String> list();
}
