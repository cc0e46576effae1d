package dabiao.assessment.archive;

import dabiao.seal.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Findings of a result as they are kept: Smile in which a row of a ledger is said in full where it first stands behind a finding and by
 * its number from then on, packed. {@link TellFindings} says what stands where and makes of it what is told. Immutable.
 */
public final class KeptFindings {

    private final byte[] packed;
    private @Nullable String digest;

    private KeptFindings(byte[] packed, @Nullable String digest) {
        this.packed = packed;
        this.digest = digest;
    }

    /** Of Smile that nobody changes any more. */
    public static KeptFindings of(byte[] smile) {
        return new KeptFindings(Packed.pack(smile), Digest.of(smile));
    }

    /**
     * What was put aside.
     *
     * @param digest what {@link #digest} was
     */
    public static KeptFindings of(byte[] packed, String digest) {
        return new KeptFindings(packed, digest);
    }

    static KeptFindings stored(byte[] packed) {
        return new KeptFindings(packed, null);
    }

    /** The bytes that are stored; nobody may change them. */
    public byte[] packed() {
        return packed;
    }

    /** SHA-256 of what was packed; throws an unchecked exception where it cannot be unpacked. */
    public String digest() {
        var known = digest;
        if (known == null) {
            known = Digest.of(smile());
            digest = known;
        }
        return known;
    }

    byte[] smile() {
        return Packed.unpack(packed);
    }
}
