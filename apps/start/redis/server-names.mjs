/** Both serve BullMQ alike; the first found is taken. */
export const serverNames = ['redis-server', 'valkey-server'];
