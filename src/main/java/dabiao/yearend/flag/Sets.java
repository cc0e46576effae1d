package dabiao.yearend.flag;

/** Numbers joined into sets; each set is known by its smallest number. */
final class Sets {

    private final int[] parent;

    Sets(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    int find(int number) {
        int root = number;
        while (parent[root] != root) {
            root = parent[root];
        }
        for (int at = number; parent[at] != root; ) {
            int next = parent[at];
            parent[at] = root;
            at = next;
        }
        return root;
    }

    void join(int one, int other) {
        int first = find(one);
        int second = find(other);
        parent[Math.max(first, second)] = Math.min(first, second);
    }
}
