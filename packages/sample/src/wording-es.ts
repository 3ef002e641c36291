import type { Wording } from './wording.ts';

export const spanish: Wording = {
  notice:
    'Texto de muestra. Este medio, sus personas y los hechos de esta página son inventados; nada de esto es noticia.',
  frontNotice:
    'Texto de muestra. Este medio, sus personas y, salvo que un artículo diga otra cosa, los hechos son inventados.',
  factsFrom: (source) =>
    `Texto de muestra. Este medio y sus personas son inventados; los hechos proceden de ${source}.`,
  home: 'Portada',
  menu: 'Menú',
  search: 'Buscar',
  signIn: 'Iniciar sesión',
  feed: 'Canal de noticias',
  about: 'Quiénes somos',
  by: 'Por',
  published: 'Publicado',
  share: 'Compartir',
  shareBy: ['Copiar enlace', 'Enviar por correo', 'Enviar a un amigo'],
  print: 'Imprimir',
  topStories: 'Lo más destacado',
  latest: 'Última hora',
  mostRead: 'Lo más leído',
  related: 'Noticias relacionadas',
  readAlso: 'Lea también',
  readMore: 'Leer más',
  live: 'En directo',
  advertisement: 'Publicidad',
  adverts: [
    { headline: 'Conservas La Farola', text: 'El sabor del puerto, en lata. Busque el barco rojo.' },
    { headline: 'Colchones Siesta Larga', text: 'Cien noches de prueba y ninguna prisa.' },
    { headline: 'Bicicletas Veleta', text: 'Con el viento a favor o en contra. Revisión gratuita.' },
  ],
  comments: 'Comentarios',
  reply: 'Responder',
  commentRules: 'Sea amable, no se salga del tema y firme con un nombre que recuerde.',
  newsletter: {
    title: 'El boletín de la mañana',
    text: 'Las cinco cosas que conviene saber antes del desayuno, cada día en su correo.',
    email: 'Su correo electrónico',
    subscribe: 'Suscribirse',
  },
  cookies: {
    title: 'Su privacidad nos importa',
    text: 'Nosotros y nuestros socios usamos cookies para recordar sus preferencias y contar a nuestros lectores.',
    accept: 'Aceptar todo',
    refuse: 'Solo lo necesario',
  },
  paywall: {
    title: 'Suscríbase para seguir leyendo',
    text: 'El resto de este artículo es para suscriptores. El primer mes no cuesta nada.',
    subscribe: 'Ver las ofertas',
  },
  prices: { title: 'Los mercados de un vistazo', note: 'Los precios son tan inventados como lo demás.' },
  illustration: 'Ilustración',
  ownedBy: (owner) => `Propiedad de ${owner}.`,
  rights: 'Todos los derechos reservados.',
};
