package dabiao.audit;

/** A head to be kept elsewhere: whoever holds it notices when the trail is cut or written anew. */
public record SignedHead(long seq, String hash, String publicKey, String signature) {

    public Head head() {
        return new Head(seq, hash);
    }
}
