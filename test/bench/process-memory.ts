import { readFileSync } from 'node:fs';

/** A field of proc_pid_status(5), such as `VmRSS`, in MB; 0 when there is no such process. */
export function memoryMb(pid: number, field: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
