export function aMe() {
  return {
    user: { id: 'u-1', fullName: 'Camille Arnoux', email: 'camille@arnoux.example' },
    organization: {
      id: 'o-1',
      name: 'Camille Arnoux, design graphique',
      timezone: 'Europe/Paris',
      rubisCount: 37,
    },
  }
}
